import { describe, expect, test } from 'vitest';
import { adjacentMention, positionAmong } from '../../../../page/card/painted-mentions.ts';

/** Mentions whose first lines are so far below the top of the view. */
function mentionsAt(...tops: readonly number[]) {
  return tops.map((top, id) => {
    // Holds: nothing but the first rect is read.
    const range = { getClientRects: () => [{ top }] } as unknown as Range;
    return { id, range };
  });
}
const [next, previous] = [1, -1] as const;

describe('beside the current mention', () => {
  const painted = mentionsAt(10, 20, 30);

  test.each<[rule: string, current: number, direction: 1 | -1, id: number]>([
    ['the next in document order', 0, next, 1],
    ['the previous', 1, previous, 0],
    ['the first after the last', 2, next, 0],
    ['the last before the first', 0, previous, 2],
  ])('%s', (_rule, current, direction, id) => {
    expect(adjacentMention(painted, current, direction)?.id).toBe(id);
  });
});

describe('without a current mention', () => {
  test.each<[rule: string, tops: readonly number[], direction: 1 | -1, id: number | undefined]>([
    ['the next is the first in view or below', [-50, -1, 0, 40], next, 2],
    ['the previous is the last above the view', [-50, -1, 0, 40], previous, 1],
    ['where all are above, the next is the first', [-50, -20], next, 0],
    ['and the previous the last', [-50, -20], previous, 1],
    ['where all are below, the previous is the last', [20, 50], previous, 1],
    ['where none is painted, there is none', [], next, undefined],
  ])('%s', (_rule, tops, direction, id) => {
    expect(adjacentMention(mentionsAt(...tops), undefined, direction)?.id).toBe(id);
  });

  test('one that is painted no more counts as none', () => {
    expect(adjacentMention(mentionsAt(-50, 20), 7, next)?.id).toBe(1);
  });
});

test('positions are counted from 1, and told only where there are several', () => {
  expect(positionAmong([{ id: 5 }, { id: 6 }], 6)).toEqual({ index: 2, count: 2 });
  expect(positionAmong([{ id: 5 }], 5)).toBeUndefined();
  expect(positionAmong([{ id: 5 }, { id: 6 }], 7)).toBeUndefined();
});
