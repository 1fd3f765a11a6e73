import type { LateDetector } from '../../detection/late-detector.ts';
import { afterLayout } from './after-layout.ts';
import type { BlockText } from './block-text.ts';
import { boxOf } from './dom.ts';
import type { FoundFlow } from './find-flows.ts';
import type { MentionBoard } from './mention-board.ts';
import type { Safely } from './safely.ts';
import { settleFlow, stillStands } from './settle-flow.ts';
import { createSight, type Sight } from './visibility.ts';
import { SLICE_MS, type WorkQueue } from './work-queue.ts';

/** Brings found flows through layout to the board, in slices right after the browser's own layout. */
export interface Settler {
  take(flow: FoundFlow): void;
  /** The page has changed: flows that wait may stand elsewhere now, and are read again when their turn comes. */
  doubt(): void;
  /** A look begins: until it ends, verdicts that more text could turn wait. */
  beginLook(): void;
  /** Everything of one look was handed in: what was retired and did not come back may go once all looks have ended. */
  endLook(): void;
  /** Looks again what can be seen: in these regions, or everywhere. */
  recheck(regions?: readonly Element[]): void;
}

/** From so many flows on, those in view come first. */
const MANY = 100;

/** What a settler works with. */
export interface SettlerParts {
  readonly detector: LateDetector;
  readonly board: MentionBoard;
  readonly queue: WorkQueue;
  readonly safely: Safely;
  /** The flows that now stand where one stood. */
  readonly reread: (block: BlockText) => readonly FoundFlow[];
}

/** Makes a settler for one board. */
export function createSettler(
  { detector, board, queue, safely, reread }: SettlerParts,
  signal: AbortSignal,
): Settler {
  let waiting: FoundFlow[] = [];
  let later: FoundFlow[] = [];
  /** Flows that were found before the page's last change. */
  const doubted = new WeakSet<FoundFlow>();
  const rechecking: Iterator<void>[] = [];
  let isPlanned = false;
  /** Looks that have begun and not ended. */
  let looks = 0;
  /** As of the slice that runs. */
  let sight: Sight = seesNothing;

  /** A flow that fails is left out: tried again it would fail again, and hold up all others. */
  function settle(flow: FoundFlow): void {
    safely(() => {
      if (stillStands(flow.block) && !doubted.has(flow)) put(flow);
      // It has changed while it waited, and may do so all the time: what stands there now counts.
      else for (const now of reread(flow.block)) put(now);
    });
  }

  function put(flow: FoundFlow): void {
    if (flow.block.pieces.some(({ node, from }) => board.isTaken(node, from))) return;
    const settled = settleFlow(flow, detector, sight);
    if (settled) board.put(settled);
  }

  function slice(): void {
    isPlanned = false;
    const end = performance.now() + SLICE_MS;
    sight = createSight();
    const hasTime = (): boolean => performance.now() < end;
    const many = waiting.length > MANY;
    const batch = waiting.values();
    for (const flow of batch) {
      if (many && !isInView(flow)) later.push(flow);
      else settle(flow);
      if (!hasTime()) break;
    }
    waiting = [...batch];
    while (waiting.length === 0 && hasTime()) {
      const flow = later.shift();
      if (!flow) break;
      settle(flow);
    }
    if (waiting.length + later.length === 0) {
      while (rechecking[0] && hasTime()) {
        const [job] = rechecking;
        if (safely(() => job.next())?.done ?? true) rechecking.shift();
      }
      if (looks === 0) board.dropRetired();
    }
    const hasMore = waiting.length + later.length > 0;
    safely(() => board.commit(looks > 0 || hasMore));
    if (hasMore || rechecking.length > 0) plan();
    else queue.expect(false);
  }

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    queue.expect(true);
    afterLayout(() => queue.charge(slice), signal);
  }

  return {
    take(flow) {
      waiting.push(flow);
      plan();
    },
    doubt() {
      for (const flow of [...waiting, ...later]) doubted.add(flow);
    },
    beginLook() {
      looks += 1;
    },
    endLook() {
      looks -= 1;
      // Most pages hold no name, and no frame need be waited for.
      if (waiting.length + later.length + board.size > 0) plan();
    },
    recheck(regions) {
      // Who looks everywhere looks in every region.
      if (!regions) rechecking.length = 0;
      rechecking.push(board.recheck(() => sight, regions));
      plan();
    },
  };
}

const seesNothing: Sight = () => false;

function isInView({ block }: FoundFlow): boolean {
  const element = block.pieces[0]?.node.parentElement;
  if (!element) return false;
  const { top, bottom } = boxOf(element);
  return bottom >= 0 && top <= innerHeight;
}
