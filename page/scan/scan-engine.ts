import type { LateDetector } from '../../detection/late-detector.ts';
import type { HighlightLook } from '../paint/highlight-style.ts';
import type { CreatePainting, Painting } from '../paint/painter.ts';
import type { TextBlock } from '../text/text-block.ts';
import { createTextReplacements, type TextReplacements } from '../watch/replaced-text.ts';
import { type BlockStore, createBlockStore } from './block-store.ts';
import { type BlockFinder, createBlockFinder } from './find-blocks.ts';
import { createBlockJudge } from './judge-blocks.ts';
import { createLayoutPass, type LayoutPass } from './layout-pass.ts';
import { createPaintPass, type PaintPass, type PaintSettings } from './paint-pass.ts';
import type { FoundBlock } from './pipeline.ts';
import { createScheduler, type Safely, type Scheduler } from './scheduler.ts';
import type { WorkState } from './work-budget.ts';

/** The settings that scanning and painting depend on. */
export interface ScanSettings extends PaintSettings, HighlightLook {}

/** What an engine is made of, and what it reports. */
export interface ScanEngineParts {
  readonly detector: LateDetector;
  readonly settings: ScanSettings;
  readonly createPainting: CreatePainting;
  /** The trees that are scanned: the document and its open shadow roots. */
  readonly roots: () => Iterable<Document | ShadowRoot>;
  /** Candidates, or what is painted of them, have changed. */
  readonly onChange: () => void;
  readonly onState: (state: WorkState) => void;
  readonly safely: Safely;
}

/** The stages of the pipeline, connected: whatever a finder finds goes on its way to a highlight. */
export interface ScanEngine {
  readonly store: BlockStore;
  readonly replacements: TextReplacements;
  /** What is painted so far; `undefined` before the first block was judged. */
  readonly painting: () => Painting | undefined;
  readonly scheduler: Scheduler;
  readonly layout: LayoutPass;
  readonly paint: PaintPass;
  readonly update: (settings: ScanSettings) => void;
  readonly safely: Safely;
  /** Makes the finder of one scan; it queues what it finds. */
  readonly newFinder: () => BlockFinder;
}

/** Makes the engine of one document. It knows nothing of the page until a finder is given text. */
export function createScanEngine(parts: ScanEngineParts, signal: AbortSignal): ScanEngine {
  const { detector, settings, onChange, onState, safely } = parts;
  const store = createBlockStore();
  const replacements = createTextReplacements();
  const { painting, loadPainting, setLook } = createLatePainting(parts, signal);
  const page = detector.openPage({}, settings.verdicts);
  const judge = createBlockJudge(page, store);
  const judging = { store, page, judge };
  const paint = createPaintPass({ ...judging, settings, painting, loadPainting, onChange });
  const scheduler = createScheduler({ onState, safely }, signal);
  const { newFinderTo, refind } = createFinders(detector, store, replacements);
  const stages = { store, judge, paint, scheduler, safely };
  const layout = createLayoutPass({ ...stages, names: detector, refind }, signal);
  const newFinder = (): BlockFinder =>
    newFinderTo(found => {
      store.add(found);
      layout.plan();
    });
  function update(next: ScanSettings): void {
    setLook(next);
    paint.update(next);
  }
  return { ...stages, replacements, painting, layout, update, newFinder };
}

function createFinders(names: LateDetector, store: BlockStore, replacements: TextReplacements) {
  const newFinderTo = (onFound: (found: FoundBlock) => void): BlockFinder =>
    createBlockFinder({
      names,
      isCovered: (text, offset) => store.isCovered(text, offset),
      currentOf: text => replacements.currentOf(text),
      onFound,
    });
  /** Queues the blocks that are now where a block was read; their ids. */
  const refind = (block: TextBlock): readonly number[] => {
    const ids: number[] = [];
    newFinderTo(found => ids.push(store.add(found).id)).inPlaceOf(block);
    return ids;
  };
  return { newFinderTo, refind };
}

/** Highlights are made when the first block is judged; a page without names never needs them. */
function createLatePainting(
  { createPainting, detector, roots, settings }: ScanEngineParts,
  signal: AbortSignal,
) {
  let look: HighlightLook = settings;
  let current: Painting | undefined;
  const painting = (): Painting | undefined => current;
  const loadPainting = (): Painting | undefined => {
    if (current || signal.aborted) return current;
    current = createPainting(look, detector.entityIds, signal);
    for (const root of current ? roots() : []) current?.adopt(root);
    return current;
  };
  const setLook = (next: HighlightLook): void => {
    look = next;
    current?.setLook(next);
  };
  return { painting, loadPainting, setLook };
}
