import { describe, expect, test } from 'vitest';
import { type BlockStore, createBlockStore } from '../../../../page/scan/block-store.ts';
import {
  fakeNode,
  fakeText,
  foundIn,
  judgedState,
  measuredIn,
  measuredState,
} from './fake-blocks.ts';

const node = fakeNode();
const container = fakeNode();
const text = fakeText('OpenAI', { container, node });

/** Adds a block and takes it as far as `judged`. */
function addJudged(store: BlockStore, block = text) {
  const { id } = store.add(foundIn(block));
  store.measure(id, measuredIn(block));
  const state = judgedState();
  store.move(id, state);
  store.takeUnpainted();
  return { id, state };
}

describe('a queued block', () => {
  test('covers its text, so that no other block takes it', () => {
    const store = createBlockStore();
    expect(store.isCovered(node, 0)).toBe(false);
    store.add(foundIn(text));
    expect(store.isCovered(node, 0)).toBe(true);
    expect(store.isCovered(node, 5)).toBe(true);
    expect(store.isCovered(node, 6)).toBe(false);
  });

  test('is measured in the order it came, unless it is postponed', () => {
    const store = createBlockStore();
    const [a, b, c] = ['a', 'b', 'c'].map(name => store.add(foundIn(fakeText(name))).id);
    if (a === undefined || b === undefined || c === undefined) throw new Error('three blocks');
    store.postpone(a);
    expect(store.waitingCount).toBe(2);
    const order: (number | undefined)[] = [];
    for (let next = store.nextQueued(); next; next = store.nextQueued()) {
      order.push(next.id);
      store.drop(next.id);
    }
    expect(order).toEqual([b, c, a]);
  });

  test('is gone when a change touches it: it is found again', () => {
    const store = createBlockStore();
    const { id } = store.add(foundIn(text));
    store.detach(id);
    expect(store.get(id)).toBeUndefined();
    expect(store.nextQueued()).toBeUndefined();
    expect(store.at(node)).toEqual([]);
  });
});

describe('transitions that are not legal throw', () => {
  test('a queued block cannot be judged', () => {
    const store = createBlockStore();
    const { id } = store.add(foundIn(text));
    expect(() => store.move(id, judgedState())).toThrow('A queued block cannot be judged');
  });

  test('a block is measured by `measure` once', () => {
    const store = createBlockStore();
    const { id } = addJudged(store);
    store.detach(id);
    expect(() => store.move(id, judgedState())).toThrow('A detached block cannot be judged');
  });

  test('a dropped block has no next state', () => {
    const store = createBlockStore();
    const { id } = addJudged(store);
    store.drop(id);
    expect(() => store.move(id, measuredState())).toThrow('A dropped block cannot be measured');
  });
});

describe('a detached block', () => {
  test('covers its text no longer, but is still found by its nodes and keeps its anchors', () => {
    const store = createBlockStore();
    const { id } = addJudged(store);
    store.detach(id);
    expect(store.isCovered(node, 0)).toBe(false);
    expect(store.at(node).map(block => block.id)).toEqual([id]);
    expect(store.takeUnpainted().size).toBe(0);
  });

  test('goes on under its id when the same text is read in its place, with what it was judged', () => {
    const store = createBlockStore();
    const { id, state } = addJudged(store);
    store.detach(id);
    const again = store.add(foundIn(text));
    const { block, previous } = store.measure(again.id, measuredIn(text));
    expect(block.id).toBe(id);
    expect(previous).toEqual(state);
    expect(store.size).toBe(1);
  });

  test.each([
    ['with another text', fakeText('Azure!', { container, node }), true],
    ['with candidates that are hidden now', text, false],
  ])('goes on under its id %s, without what it was judged', (_case, block, isVisible) => {
    const store = createBlockStore();
    const { id } = addJudged(store);
    store.detach(id);
    const again = store.add(foundIn(block));
    const result = store.measure(again.id, measuredIn(block, isVisible));
    expect(result.block.id).toBe(id);
    expect(result.previous).toBeUndefined();
    expect([...store.takeUnpainted()]).toEqual([id]);
  });

  test('is continued by the block with the same first text node, if several were in the container', () => {
    const store = createBlockStore();
    const other = fakeText('Azure', { container });
    const { id } = addJudged(store, other);
    const { id: ours } = addJudged(store);
    store.detach(id);
    store.detach(ours);
    const again = store.add(foundIn(text));
    expect(store.measure(again.id, measuredIn(text)).block.id).toBe(ours);
  });

  test('is continued by a block in a new container, whose text node took the place of its own', () => {
    const store = createBlockStore();
    const { id } = addJudged(store);
    const now = fakeText('OpenAI, and more');
    const [segment] = now.segments;
    if (!segment) throw new Error('one segment');
    store.replaceText(node, segment.node);
    store.detach(id);
    const again = store.add(foundIn(now));
    expect(store.measure(again.id, measuredIn(now)).block.id).toBe(id);
  });

  test('is not continued by a block elsewhere', () => {
    const store = createBlockStore();
    const { id } = addJudged(store);
    store.detach(id);
    const elsewhere = fakeText('OpenAI');
    const again = store.add(foundIn(elsewhere));
    expect(store.measure(again.id, measuredIn(elsewhere)).block.id).toBe(again.id);
    expect(store.get(id)?.state.kind).toBe('detached');
  });
});

describe('what has to be painted again', () => {
  test('is what got other anchors', () => {
    const store = createBlockStore();
    const { id } = store.add(foundIn(text));
    store.measure(id, measuredIn(text));
    expect(store.hasUnpainted).toBe(false);
    store.move(id, judgedState());
    expect([...store.takeUnpainted()]).toEqual([id]);
    expect(store.hasUnpainted).toBe(false);
  });

  test('is what was dropped or hidden, if it was painted', () => {
    const store = createBlockStore();
    const { id } = addJudged(store);
    store.move(id, measuredState(false));
    expect([...store.takeUnpainted()]).toEqual([id]);
    store.drop(id);
    expect(store.hasUnpainted).toBe(false);
  });

  test('is every block that is not detached, after `touchAll`', () => {
    const store = createBlockStore();
    const { id } = addJudged(store);
    const { id: other } = addJudged(store, fakeText('Azure'));
    store.detach(other);
    store.touchAll();
    expect([...store.takeUnpainted()]).toEqual([id]);
  });
});

test('a text node that took the place of another leads to the same blocks', () => {
  const store = createBlockStore();
  const { id } = addJudged(store);
  const now = fakeNode();
  const { version } = store;
  store.replaceText(node, now);
  expect(store.at(now).map(block => block.id)).toEqual([id]);
  expect(store.version).toBeGreaterThan(version);
  store.drop(id);
  expect(store.at(now)).toEqual([]);
});

test('a judged block that is read with other nodes is found by the new ones alone', () => {
  const store = createBlockStore();
  const { id } = addJudged(store);
  store.detach(id);
  const moved = fakeText('OpenAI', { container });
  store.measure(store.add(foundIn(moved)).id, measuredIn(moved));
  expect(store.at(node)).toEqual([]);
  expect(store.at(moved.segments[0]?.node ?? node).map(block => block.id)).toEqual([id]);
});
