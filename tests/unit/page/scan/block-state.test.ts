import { describe, expect, test } from 'vitest';
import {
  anchorsOf,
  type BlockState,
  isLegal,
  withAnchors,
} from '../../../../page/scan/block-state.ts';
import { fakeText, foundIn, judgedState, measuredState } from './fake-blocks.ts';

const judged = judgedState();
const states = {
  queued: { kind: 'queued', found: foundIn(fakeText('OpenAI')) },
  measured: measuredState(),
  judged,
  detached: { kind: 'detached', last: judged },
} satisfies Record<BlockState['kind'], BlockState>;
const kinds = ['queued', 'measured', 'judged', 'detached'] as const;

/** Which states may follow: a row for each state, a column for each next one, in the order of `kinds`. */
const legal: Record<(typeof kinds)[number], readonly boolean[]> = {
  queued: [false, true, false, false],
  measured: [false, true, true, true],
  judged: [false, true, true, true],
  detached: [false, true, false, true],
};

describe.each(kinds)('a %s block', from => {
  test.each(kinds.map((to, column) => [to, legal[from][column]] as const))(
    'may become %s: %s',
    (to, isExpected) => {
      expect(isLegal(states[from], states[to])).toBe(isExpected);
    },
  );
});

test('no block is judged while none of its candidates can be seen', () => {
  expect(isLegal(states.measured, judgedState(false))).toBe(false);
});

test('a detached block has the anchors that it was painted with', () => {
  expect(anchorsOf(states.detached)).toBe(judged.anchors);
  expect(anchorsOf({ kind: 'detached', last: states.measured })).toEqual([]);
});

test('a block that was not judged or is gone has no anchors, always the same list of none', () => {
  expect(anchorsOf(states.queued)).toBe(anchorsOf(states.measured));
  expect(anchorsOf(undefined)).toBe(anchorsOf(states.queued));
});

test('anchors are replaced where there are any, also below a detached state', () => {
  expect(anchorsOf(withAnchors(states.judged, []))).toEqual([]);
  expect(withAnchors(states.detached, []).kind).toBe('detached');
  expect(anchorsOf(withAnchors(states.detached, []))).toEqual([]);
  expect(withAnchors(states.measured, judged.anchors)).toBe(states.measured);
});
