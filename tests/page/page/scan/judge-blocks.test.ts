import { expect, test, vi } from 'vitest';
import type { PageDetector } from '../../../../detection/detector.ts';
import type { Judgement } from '../../../../detection/mention.ts';
import { anchorsOf } from '../../../../page/scan/block-state.ts';
import { createBlockStore } from '../../../../page/scan/block-store.ts';
import { createBlockJudge } from '../../../../page/scan/judge-blocks.ts';
import type { MeasuredBlock } from '../../../../page/scan/pipeline.ts';
import { readBlock } from '../../../../page/text/read-block.ts';
import { put, textIn } from '../put.ts';

const candidate = {
  start: 0,
  end: 6,
  entityId: 'openai',
  name: { text: 'OpenAI', entityId: 'openai', case: 'exact', ambiguity: 0 },
} as const;
const judgement: Judgement = {
  start: 0,
  end: 6,
  entityId: 'openai',
  confidence: 1,
  verdict: 'mention',
  reasons: [],
};

/** One block, measured and submitted, and the judge that got it. */
function setUp(isVisible = true) {
  put('<p id="x">OpenAI</p>');
  const changes = new Map<number, readonly Judgement[]>();
  const page = {
    setBlock: vi.fn<PageDetector['setBlock']>(),
    removeBlock: vi.fn<PageDetector['removeBlock']>(),
    setContext: () => undefined,
    setVerdicts: () => undefined,
    takeChanges: () => new Map(changes),
  };
  const store = createBlockStore();
  const judge = createBlockJudge(page, store);
  const block = readBlock(textIn('x'), 0, () => false);
  const measured: MeasuredBlock = {
    block,
    candidates: [candidate],
    visible: new Set(isVisible ? [0] : []),
  };
  /** Measures the block as one that was just found. */
  function submit(): number {
    const { id } = store.add({ block, candidates: [candidate], softBreaks: [] });
    const result = store.measure(id, measured);
    judge.submit(result.block, result.previous);
    return result.block.id;
  }
  const stateOf = (id: number) => store.get(id)?.state;
  return { changes, judge, page, stateOf, store, submit };
}

test('a block that can be seen goes to the judge, with its candidates', () => {
  const { page, submit } = setUp();
  const id = submit();
  expect(page.setBlock.mock.calls).toEqual([[id, 'OpenAI', [candidate]]]);
});

test('a block that cannot be seen does not', () => {
  const { page, submit } = setUp(false);
  submit();
  expect(page.setBlock).not.toHaveBeenCalled();
});

test('what is judged is anchored, and keeps its id under another judgement', () => {
  const { changes, judge, stateOf, submit } = setUp();
  const id = submit();
  changes.set(id, [judgement]);
  judge.takeChanges(false);
  const [first] = anchorsOf(stateOf(id));
  expect(String(first?.range)).toBe('OpenAI');
  changes.set(id, [{ ...judgement, verdict: 'other' }]);
  judge.takeChanges(false);
  const [second] = anchorsOf(stateOf(id));
  expect([second?.id, second?.judgement.verdict]).toEqual([first?.id, 'other']);
});

test('a block that is hidden leaves the judge, and comes back to it when it is shown', () => {
  const { changes, judge, page, stateOf, store, submit } = setUp();
  const id = submit();
  changes.set(id, [judgement]);
  judge.takeChanges(false);
  const show = (visible: readonly number[]): void => {
    const block = store.get(id);
    const state = block?.state;
    if (!block || (state?.kind !== 'judged' && state?.kind !== 'measured')) {
      throw new Error('not measured');
    }
    judge.show({ ...block, state }, new Set(visible));
  };
  show([]);
  expect(page.removeBlock.mock.calls).toEqual([[id]]);
  expect(stateOf(id)?.kind).toBe('measured');
  show([0]);
  expect(page.setBlock).toHaveBeenCalledTimes(2);
  judge.takeChanges(false);
  expect(stateOf(id)?.kind).toBe('judged');
});

test('a judgement that comes while the block is detached holds when it is read again', () => {
  const { changes, judge, stateOf, store, submit } = setUp();
  const id = submit();
  store.detach(id);
  changes.set(id, [judgement]);
  judge.takeChanges(false);
  expect(anchorsOf(stateOf(id))).toEqual([]);
  changes.clear();
  expect(submit()).toBe(id);
  expect(stateOf(id)?.kind).toBe('judged');
  expect(anchorsOf(stateOf(id))).toHaveLength(1);
});

test('a dropped block leaves the judge and the store', () => {
  const { judge, page, stateOf, submit } = setUp();
  const id = submit();
  judge.drop(id);
  expect(page.removeBlock.mock.calls).toEqual([[id]]);
  expect(stateOf(id)).toBeUndefined();
});
