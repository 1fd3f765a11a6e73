import type { ReaderVerdict } from '../../detection/detector.ts';
import type { LateDetector } from '../../detection/late-detector.ts';
import { createHighlightPainter } from '../mark/highlight-painter.ts';
import { createOwnHighlights } from '../mark/highlight-registry.ts';
import type { HighlightLook } from '../mark/highlight-sheet.ts';
import type { MentionIndex } from '../mark/marked-mention.ts';
import { holdsHeading } from '../mark/section-of.ts';
import type { PaintRule } from '../mark/painted-set.ts';
import { afterLayout } from './after-layout.ts';
import { elementsIn, isConnected, isElement, isInFront, parentOf } from './dom.ts';
import { createFlowFinder, type FlowFinder } from './find-flows.ts';
import { type FrameElement, watchFrames } from './frames.ts';
import { regionsInView } from './in-view.ts';
import { createMentionBoard } from './mention-board.ts';
import { createNotifier } from './notifier.ts';
import { readPageContext } from './page-context.ts';
import { replacedTexts } from './replaced-texts.ts';
import { createSafely } from './safely.ts';
import { createSettler } from './settler.ts';
import { createShadowFinder } from './shadow-roots.ts';
import { textChunks } from './text-chunks.ts';
import { createPageWatch, type PageChanges } from './watch-page.ts';
import type { WorkState } from './work-budget.ts';
import { createWorkQueue } from './work-queue.ts';

/** What the reader has set, as far as reading and painting go. */
export interface ScanSettings extends PaintRule, HighlightLook {
  /** For this site. */
  readonly verdicts: readonly ReaderVerdict[];
}

/** How the scan of one document is doing. */
export interface ScanReport {
  /** Painted mentions by entity id. */
  readonly counts: Readonly<Record<string, number>>;
  /** Time spent so far, in milliseconds. */
  readonly scanMs: number;
  readonly state: WorkState;
  /** Frames left out: too small, or not seen so far. */
  readonly framesSkipped: number;
}

/** Reads, watches and paints one document until the signal aborts. */
export interface PageScanner {
  readonly index: MentionIndex;
  report(): ScanReport;
  update(settings: ScanSettings): void;
}

/** What a scanner is made of, and whom it tells. */
export interface ScannerParts {
  readonly detector: LateDetector;
  readonly settings: ScanSettings;
  /** Mentions, counts or the state have changed. */
  readonly onChange: () => void;
  /** A frame large enough to read came into view, or went to another page: all of that kind. */
  readonly onFrames: (all: readonly FrameElement[]) => void;
  /** Something of ours went wrong; it was left out, and the rest goes on. */
  readonly onFailure: (cause: unknown) => void;
}

/** Changes that come within this time are looked at together, in milliseconds. */
const GATHER_MS = 60;
/** How often it is seen to that the page has not taken our highlights away, in milliseconds. */
const KEEP_MS = 1000;
/** Nothing tells of a shadow root that is attached late: a page that is quiet is asked rarely, at last in so many beats. */
const REST_SWEEPS = 32;

/** Pages with more elements than this are not read in one slice. */
const LONG_PAGE = 5000;
/** Where more blocks than this have to be looked at, sweeps come less often. */
const BLOCKS_A_BEAT = 500;

/** Starts reading the document of this window. After the abort the page is as it was. */
export function createPageScanner(
  { detector, settings, onChange, onFrames, onFailure }: ScannerParts,
  signal: AbortSignal,
): PageScanner {
  const highlights = createOwnHighlights(settings, detector.entityIds, signal);
  const painter = createHighlightPainter(highlights, signal);
  const notify = createNotifier(onChange, signal);
  const safely = createSafely(onFailure);
  const board = createMentionBoard(detector, painter, settings, notify);
  const queue = createWorkQueue({ onState, safely }, signal);
  const settler = createSettler(
    { detector, board, queue, safely, reread: block => newFinder().again(block) },
    signal,
  );
  const watch = createPageWatch(
    {
      onChange: plan,
      onRecords(records) {
        const pairs = replacedTexts(records, text => board.isMarked(text));
        for (const [old, now] of pairs) board.takeOver(old, now);
      },
      onText: text => board.mend(text),
      onMove: () => board.mendMoved(),
      safely,
    },
    signal,
  );
  const shadows = createShadowFinder(enter);
  const frames = watchFrames(onFrames, signal);
  const newFinder = (): FlowFinder => createFlowFinder(detector.namePlaces, board);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFirstLook = true;
  /** In beats of the keeper. */
  let sweepAfter = 1;
  let untilSweep = 1;

  /** Takes one more tree into reading. */
  function enter(root: Document | ShadowRoot): void {
    highlights.adopt(root);
    watch.observe(root);
    queue.add(look([root], newFinder()));
    queue.add(findFrames(root));
  }

  function* look(regions: readonly Node[], finder: FlowFinder): Generator<void> {
    settler.beginLook();
    try {
      for (const region of regions) {
        if (!isConnected(region)) continue;
        for (const chunk of textChunks(region)) {
          for (const flow of finder.inChunk(chunk)) settler.take(flow);
          yield;
        }
      }
    } finally {
      settler.endLook();
    }
    for (const region of regions) yield* shadows.search(region);
  }

  function* readContext(): Generator<void> {
    board.setContext(yield* readPageContext(document));
  }

  // oxlint-disable-next-line require-yield -- a job of one step
  function* findFrames(root: Document | ShadowRoot): Generator<void> {
    frames.look(root);
  }

  // oxlint-disable-next-line require-yield -- a job of one step
  function* endFirstLook(): Generator<void> {
    isFirstLook = false;
    queue.endFirstLook();
  }

  /** On a page that takes more than a moment, what the reader has before them comes first. */
  function lookInView(): void {
    if (isFirstLook) queue.addFirst(look(outermost(regionsInView(document)), newFinder()));
  }

  function plan(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      const changes = watch.take();
      if (changes) queue.add(follow(changes));
    }, GATHER_MS);
  }

  function* follow(changes: PageChanges): Generator<void> {
    sweepAfter = 1;
    settler.doubt();
    const finder = newFinder();
    // What was retired must not be dropped before all of it was looked for.
    settler.beginLook();
    try {
      for (const { flow } of board.retire(changes)) {
        for (const found of finder.again(flow)) settler.take(found);
        yield;
      }
      const { added, removed, texts, regions } = changes;
      if (changes.isFlood || [...added, ...removed].some(holdsHeading)) board.noteSections();
      yield* look(
        changes.isFlood ? [...watch.roots()] : outermost([...added, ...texts, ...regions]),
        finder,
      );
    } finally {
      settler.endLook();
    }
    if (changes.isRestyled) settler.recheck();
    else if (changes.restyled.size > 0) settler.recheck(outermost([...changes.restyled]));
    frames.forgetGone();
    for (const part of changes.isFlood ? watch.roots() : changes.added) frames.look(part);
    highlights.keep();
  }

  /** In a storm nothing is even listened to; afterwards everything is looked at once. */
  function onState(state: WorkState): void {
    if (state === 'slowed') watch.pause();
    else watch.resume();
    notify();
  }

  queue.add(readContext());
  // Before anything else waits for layout: what is painted then makes the page's style stale.
  if (elementsIn(document)[LONG_PAGE]) afterLayout(lookInView, signal);
  enter(document);
  queue.add(endFirstLook());
  const keeper = setInterval(() => {
    if (!isInFront()) return;
    highlights.keep();
    untilSweep -= 1;
    if (untilSweep > 0 || queue.state !== 'idle') return;
    sweepAfter = Math.min(sweepAfter * 2, REST_SWEEPS);
    untilSweep = sweepAfter + board.size / BLOCKS_A_BEAT;
    for (const root of watch.roots()) queue.add(shadows.search(root));
    // A change in one place may show or hide another: a sheet that has loaded, `.open + .panel`, `:has()`.
    settler.recheck();
  }, KEEP_MS);
  window.addEventListener(
    'pointerover',
    event => {
      for (const target of event.composedPath()) {
        if (target instanceof Node && isElement(target)) shadows.ask(target);
      }
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearInterval(keeper);
  });

  return {
    index: board.index,
    report: () => ({
      counts: board.counts(),
      scanMs: queue.spentMs,
      state: queue.state === 'idle' && detector.isWaiting?.() ? 'scanning' : queue.state,
      framesSkipped: frames.skipped(),
    }),
    update(next) {
      highlights.setLook(next);
      board.update(next);
    },
  };
}

/** The nodes that do not stand inside another of them, each once. */
function outermost<Some extends Node>(nodes: readonly Some[]): Some[] {
  const all = new Set<Node>(nodes);
  return [...new Set(nodes)].filter(node => {
    for (let parent = parentOf(node); parent; parent = parentOf(parent)) {
      if (all.has(parent)) return false;
    }
    return true;
  });
}
