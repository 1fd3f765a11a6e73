import type { NameFinder } from '../../detection/match/name-finder.ts';
import { afterLayout } from '../dom/after-layout.ts';
import { boxOf } from '../dom/native-dom.ts';
import { isUnchanged } from '../text/read-block.ts';
import type { TextBlock } from '../text/text-block.ts';
import { createVisibilityTest, type VisibilityTest } from '../text/visibility.ts';
import type { Queued } from './block-state.ts';
import type { Block, BlockStore } from './block-store.ts';
import type { BlockJudge } from './judge-blocks.ts';
import type { PaintPass } from './paint-pass.ts';
import { measureBlock, visibleIn } from './pipeline.ts';
import { type Safely, type Scheduler, SLICE_MS } from './scheduler.ts';
import { isInTouch } from './follow-changes.ts';

/** Measures queued blocks in slices, each right after the browser's own layout, and has them judged and painted. */
export interface LayoutPass {
  /** Blocks were queued. */
  plan(): void;
  /** A scan begins: until it ends, verdicts that more text could change wait. */
  beginScan(): void;
  /** Ends a scan. When no scan is running, detached blocks that were not found again are dropped. */
  endScan(): void;
  /** Tests again which candidates can be seen: of blocks in these regions, or of all blocks. */
  recheck(regions?: readonly Element[]): void;
}

/** With more blocks than this, those in view are measured first. */
const MANY = 100;

/** What a layout pass works with. */
export interface LayoutPassParts {
  readonly names: Pick<NameFinder, 'findCandidates'>;
  readonly store: BlockStore;
  readonly judge: BlockJudge;
  readonly paint: Pick<PaintPass, 'commit'>;
  readonly scheduler: Scheduler;
  readonly safely: Safely;
  /** Queues the blocks that are now where a block was read; their ids. */
  readonly refind: (block: TextBlock) => readonly number[];
}

/** Makes the layout pass of a page. */
export function createLayoutPass(parts: LayoutPassParts, signal: AbortSignal): LayoutPass {
  const { store, scheduler } = parts;
  const rechecks: Recheck[] = [];
  let isPlanned = false;
  let runningScans = 0;

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    scheduler.expect(true);
    afterLayout(() => scheduler.charge(slice), signal);
  }
  function slice(): void {
    isPlanned = false;
    if (runSlice(parts, rechecks, runningScans > 0)) plan();
    else scheduler.expect(false);
  }

  return {
    plan,
    beginScan() {
      runningScans += 1;
    },
    endScan() {
      runningScans -= 1;
      // Most pages hold no name, and need not wait for a frame.
      if (store.size > 0) plan();
    },
    recheck(regions) {
      // A recheck of everything includes those of regions.
      if (!regions) rechecks.length = 0;
      rechecks.push(recheckBlocks(parts, regions));
      plan();
    },
  };
}

/** One slice of work, right after layout. Is there more to do? */
function runSlice(parts: LayoutPassParts, rechecks: Recheck[], isScanning: boolean): boolean {
  const { store, judge, paint, safely } = parts;
  const end = performance.now() + SLICE_MS;
  const hasTime = (): boolean => performance.now() < end;
  const isVisible = createVisibilityTest();
  measureQueued(parts, isVisible, hasTime);
  if (!store.nextQueued()) {
    runRechecks(rechecks, isVisible, safely, hasTime);
    if (!isScanning) dropDetached(store, judge);
  }
  const hasQueued = store.nextQueued() !== undefined;
  safely(() => paint.commit(isScanning || hasQueued));
  return hasQueued || rechecks.length > 0;
}

/** Measures queued blocks while there is time, at least one. */
function measureQueued(
  parts: LayoutPassParts,
  isVisible: VisibilityTest,
  hasTime: () => boolean,
): void {
  const { store } = parts;
  const isMany = store.waitingCount > MANY;
  for (let block = store.nextQueued(); block; block = store.nextQueued()) {
    if (isMany && store.waitingCount > 0 && !isInView(block.text)) store.postpone(block.id);
    else measure(block, parts, isVisible);
    if (!hasTime()) return;
  }
}

/** Measures one block. If that fails it is left out: tried again it would fail again, and hold up all others. */
function measure(
  { id, text }: Block<Queued>,
  parts: LayoutPassParts,
  isVisible: VisibilityTest,
): void {
  const { store, safely, refind } = parts;
  safely(() => {
    if (isUnchanged(text)) return measureUnchanged(id, parts, isVisible);
    // The page changed while the block waited, and may do so all the time: what is there now is measured at once.
    store.drop(id);
    for (const other of refind(text)) measureUnchanged(other, parts, isVisible);
  });
  if (store.get(id)?.state.kind === 'queued') store.drop(id);
}

function measureUnchanged(
  id: number,
  { names, store, judge }: LayoutPassParts,
  isVisible: VisibilityTest,
): void {
  const state = store.get(id)?.state;
  if (state?.kind !== 'queued') return;
  const result = measureBlock(state.found, names, isVisible);
  if (!result) return store.drop(id);
  const { block, previous } = store.measure(id, result);
  judge.submit(block, previous);
}

/** Tests one block in each step, with the visibility test of the slice that the step is in. */
type Recheck = Generator<void, void, VisibilityTest>;

function* recheckBlocks(
  { store, judge }: LayoutPassParts,
  regions: readonly Element[] | undefined,
): Recheck {
  let isVisible = yield;
  for (const { id, text, state } of store.all()) {
    if (state.kind === 'queued' || state.kind === 'detached') continue;
    if (regions && !text.isInShadow && !regions.some(region => isInTouch(region, text))) continue;
    // The offsets of a block that has just changed lead nowhere; its change is about to be followed.
    const visible = isUnchanged(text) ? visibleIn(text, state.candidates, isVisible) : undefined;
    if (visible && !isSameSet(visible, state.visible)) judge.show({ id, text, state }, visible);
    isVisible = yield;
  }
}

function runRechecks(
  rechecks: Recheck[],
  isVisible: VisibilityTest,
  safely: Safely,
  hasTime: () => boolean,
): void {
  while (rechecks[0] && hasTime()) {
    const [job] = rechecks;
    if (safely(() => job.next(isVisible))?.done ?? true) rechecks.shift();
  }
}

const isSameSet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && a.isSubsetOf(b);

function dropDetached(store: BlockStore, judge: BlockJudge): void {
  for (const { id, state } of store.all()) if (state.kind === 'detached') judge.drop(id);
}

function isInView({ segments }: TextBlock): boolean {
  const element = segments[0]?.node.parentElement;
  if (!element) return false;
  const { top, bottom } = boxOf(element);
  return bottom >= 0 && top <= innerHeight;
}
