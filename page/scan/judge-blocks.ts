import type { PageDetector } from '../../detection/detector.ts';
import type { Judgement } from '../../detection/mention.ts';
import { anchorsOf, type Detached, type Judged, type Measured } from './block-state.ts';
import type { TextBlock } from '../text/text-block.ts';
import type { Block, BlockStore } from './block-store.ts';
import { anchorBlock } from './pipeline.ts';

/** Gives measured blocks to the page's judge, and anchors what it judged. The judge knows the blocks that can be seen. */
export interface BlockJudge {
  /** A block was measured. `previous`: what it was judged before with the same text; that holds at once. */
  submit(block: Block<Measured>, previous: Judged | undefined): void;
  /** Other candidates of a block can be seen now. */
  show(block: Block<Measured | Judged>, visible: ReadonlySet<number>): void;
  /** Drops a block from the store, too. */
  drop(id: number): void;
  /** Stores what was judged since the last call. `isArriving`: see {@link PageDetector.takeChanges}. */
  takeChanges(isArriving: boolean): void;
}

/** Makes the link between a store and a judge. */
export function createBlockJudge(page: PageDetector, store: BlockStore): BlockJudge {
  let lastId = 0;
  const nextId = (): number => (lastId += 1);
  return {
    submit({ id, text, state }, previous) {
      tell(page, id, text, state);
      if (!previous) return;
      const { judgements, anchors: known } = previous;
      const from = { known, isSameNodes: false, nextId };
      const anchors = anchorBlock(text, judgements, state.visible, from);
      store.move(id, { ...state, kind: 'judged', judgements, anchors });
    },
    show({ id, text, state }, visible) {
      const next = { ...state, visible };
      tell(page, id, text, next);
      const isJudged = next.kind === 'judged' && visible.size > 0;
      const { candidates } = state;
      const hidden: Measured = { kind: 'measured', candidates, visible };
      store.move(id, isJudged ? judge(text, next, next.judgements, nextId) : hidden);
    },
    drop(id) {
      page.removeBlock(id);
      store.drop(id);
    },
    takeChanges(isArriving) {
      for (const [id, judgements] of page.takeChanges(isArriving)) {
        const block = store.get(id);
        if (!block || block.state.kind === 'queued') continue;
        store.move(id, judge(block.text, block.state, judgements, nextId));
      }
    },
  };
}

function tell(
  page: PageDetector,
  id: number,
  { text }: TextBlock,
  { candidates, visible }: Measured | Judged,
): void {
  if (visible.size > 0) page.setBlock(id, text, candidates);
  else page.removeBlock(id);
}

/** The state of a block with these judgements; a detached block stays painted as it is. */
function judge(
  text: TextBlock,
  state: Measured | Judged | Detached,
  judgements: readonly Judgement[],
  nextId: () => number,
): Judged | Detached {
  const known = anchorsOf(state);
  if (state.kind === 'detached') {
    const last: Judged = { ...state.last, kind: 'judged', judgements, anchors: known };
    return { ...state, last };
  }
  const anchors = anchorBlock(text, judgements, state.visible, {
    known,
    isSameNodes: true,
    nextId,
  });
  return { ...state, kind: 'judged', judgements, anchors };
}
