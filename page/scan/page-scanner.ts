import type { LateDetector } from '../../detection/late-detector.ts';
import { afterLayout } from '../dom/after-layout.ts';
import { elementsIn, isDocumentVisible, isElement } from '../dom/native-dom.ts';
import { throttle } from '../dom/throttle.ts';
import type { MentionIndex } from '../paint/anchored-candidate.ts';
import type { CreatePainting } from '../paint/painter.ts';
import { type FrameElement, watchFrames } from '../watch/frames.ts';
import { createPageWatch, type PageChanges, type PageWatch } from '../watch/mutations.ts';
import { createShadowFinder, type ShadowFinder } from '../watch/shadow-roots.ts';
import { regionsInView } from '../watch/viewport.ts';
import { followMoves, followReplacedTexts, followText } from './follow-changes.ts';
import { createScanEngine, type ScanEngine, type ScanSettings } from './scan-engine.ts';
import { followChanges, inOneStep, readContext, scan, type ScanJobParts } from './scan-jobs.ts';
import { createSafely } from './scheduler.ts';
import { afterChange, afterTick, firstRescan, type WorkState } from './work-budget.ts';

export type { ScanSettings };

/** How the scan of one document is doing. */
export interface ScanReport {
  /** Painted mentions by entity id. */
  readonly counts: Readonly<Record<string, number>>;
  /** Time spent so far, ms. */
  readonly scanMs: number;
  readonly state: WorkState;
  /** Frames left out: too small, or not in view so far. */
  readonly framesSkipped: number;
}

/** Scans, watches and paints one document until the signal aborts. */
export interface PageScanner {
  readonly index: MentionIndex;
  report(): ScanReport;
  update(settings: ScanSettings): void;
}

/** What a scanner is made of, and what it reports. */
export interface ScannerParts {
  readonly detector: LateDetector;
  readonly settings: ScanSettings;
  /** See `page/paint/painter.ts`. */
  readonly createPainting: CreatePainting;
  /** Candidates, counts or the state have changed. Called soon after, once for several changes. */
  readonly onChange: () => void;
  /** A frame that is worth reading came near the viewport, or loaded another page: all such frames. */
  readonly onFrames: (all: readonly FrameElement[]) => void;
  /** Part of the work failed; it was left out, and the rest goes on. */
  readonly onFailure: (cause: unknown) => void;
}

/** Several changes within this time are reported as one, ms. */
const REPORT_MS = 30;
/** Page changes within this time are followed together, ms. */
const GATHER_MS = 60;
/** Interval of the check that our highlights are still registered, ms. Rescans are counted in its ticks. */
const TICK_MS = 1000;
/** Pages with more elements than this are not read in one slice. */
const LONG_PAGE = 5000;

/** Starts scanning the document of this window. After the abort the page is as it was before. */
export function createPageScanner(parts: ScannerParts, signal: AbortSignal): PageScanner {
  const { detector, onChange, onFrames, onFailure } = parts;
  const safely = createSafely(onFailure);
  const notify = throttle(REPORT_MS, onChange, signal);
  /** While work is throttled, changes are not even listened to; afterwards everything is scanned once. */
  const onState = (state: WorkState): void => {
    if (state === 'slowed') watch.pause();
    else watch.resume();
    notify();
  };
  const roots = (): Iterable<Document | ShadowRoot> => watch.roots();
  const engine = createScanEngine({ ...parts, onChange: notify, onState, roots, safely }, signal);
  const { painting, paint, scheduler } = engine;
  const frames = watchFrames(onFrames, signal);
  const shadows = createShadowFinder(enter);
  const jobs: ScanJobParts = { ...engine, frames, shadows, roots };
  const rescans = startRescans(jobs, engine, signal);
  const watch = watchChanges(jobs, engine, rescans.restart, signal);

  /** Scans one more tree, now and whenever it changes. */
  function enter(root: Document | ShadowRoot): void {
    watch.observe(root);
    painting()?.adopt(root);
    scheduler.add(scan(jobs, [root]));
    scheduler.add(inOneStep(() => frames.scan(root)));
  }
  startFirstScan(jobs, engine, enter, signal);
  askUnderPointer(shadows, signal);

  return {
    index: paint.index,
    report: () => ({
      counts: paint.counts(),
      scanMs: scheduler.spentMs,
      state: scheduler.state === 'idle' && detector.isWaiting?.() ? 'scanning' : scheduler.state,
      framesSkipped: frames.skipped(),
    }),
    update: engine.update,
  };
}

/** Scans the page as it loaded. On a long page that is scrolled, what is in view goes first. */
function startFirstScan(
  jobs: ScanJobParts,
  { paint, scheduler }: ScanEngine,
  enter: (root: Document) => void,
  signal: AbortSignal,
): void {
  function scanInView(): void {
    if (!scheduler.isFirstScan) return;
    scheduler.addFirst(scan(jobs, regionsInView(document)));
  }
  scheduler.add(readContext(paint));
  // Before anything else waits for layout: what is painted then makes the page's style stale.
  if (elementsIn(document)[LONG_PAGE]) afterLayout(scanInView, signal);
  enter(document);
  scheduler.add(inOneStep(() => scheduler.endFirstScan()));
}

/** Follows the page's changes: anchors at once, blocks soon after. */
function watchChanges(
  jobs: ScanJobParts,
  { paint, painting, replacements, safely, scheduler, store }: ScanEngine,
  onFollow: () => void,
  signal: AbortSignal,
): PageWatch {
  function* follow(changes: PageChanges): Generator<void> {
    onFollow();
    yield* followChanges(jobs, changes);
    painting()?.restore();
  }
  function takeChanges(): void {
    const changes = watch.take();
    if (changes) scheduler.add(follow(changes));
  }
  const watch = createPageWatch(
    {
      onRecords: records => safely(() => followReplacedTexts(store, replacements, records)),
      onText: text =>
        safely(() => {
          followText(store, text);
          if (store.hasUnpainted) paint.repaint();
        }),
      onMove: () => safely(() => followMoves(store)),
      onChange: throttle(GATHER_MS, takeChanges, signal),
    },
    signal,
  );
  return watch;
}

/**
 * Rescans an idle page from time to time. No event tells of a shadow root that is attached late; and a change in one
 * place may show or hide another: a sheet that has loaded, `.open + .panel`, `:has()`.
 */
function startRescans(
  { layout, roots, shadows, store }: ScanJobParts,
  { painting, scheduler }: ScanEngine,
  signal: AbortSignal,
): { readonly restart: () => void } {
  let plan = firstRescan;
  const timer = setInterval(() => {
    if (!isDocumentVisible()) return;
    painting()?.restore();
    const next = afterTick(plan, { isIdle: scheduler.state === 'idle', blockCount: store.size });
    ({ plan } = next);
    if (!next.isDue) return;
    for (const root of roots()) scheduler.add(shadows.search(root));
    layout.recheck();
  }, TICK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  return {
    restart() {
      plan = afterChange(plan);
    },
  };
}

/** Asks what is under the pointer for shadow roots: a rescan may be far off. */
function askUnderPointer(shadows: ShadowFinder, signal: AbortSignal): void {
  window.addEventListener(
    'pointerover',
    event => {
      for (const target of event.composedPath()) {
        if (target instanceof Node && isElement(target)) shadows.ask(target);
      }
    },
    { capture: true, passive: true, signal },
  );
}
