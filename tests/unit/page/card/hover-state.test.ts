import { describe, expect, test } from 'vitest';
import { nextDelay, restIn, shownIn, type HoverState } from '../../../../page/card/hover-state.ts';
import { after, brief, elsewhere, from, move, on, rest, tick } from './hover-steps.ts';

const shown = { mention: 1, by: 'pointer' } as const;
const left = (closeAt: number, openAt: number, settleAt?: number): HoverState => ({
  kind: 'leaving',
  shown,
  closeAt,
  rest: { mention: 2, at: { x: 0, y: 0 }, settleAt, openAt },
});

describe('the next delay', () => {
  test.each<[rule: string, state: HoverState, name: string, dueAt: number]>([
    ['a pointer that may sweep settles first', after(move(10, on(1))), 'settle', 70],
    ['then its rest opens the card', after(move(10, on(1)), tick(70)), 'open', 310],
    ['a left card closes', { kind: 'leaving', shown, closeAt: 700 }, 'close', 700],
    ['unless a rest is over before', left(700, 690), 'open', 690],
    ['or a sweep', left(700, 690, 600), 'settle', 600],
    ['it closes before a later rest', left(700, 710), 'close', 700],
    ['of two at once, the one that opens a card', left(700, 700, 700), 'open', 700],
  ])('%s', (_rule, state, name, dueAt) => {
    expect(nextDelay(state)).toEqual({ name, dueAt });
  });

  test.each<[string, HoverState]>([
    ['nothing is shown', { kind: 'idle' }],
    ['a card is open', { kind: 'open', shown, isHeld: false }],
    ['a card is pinned', { kind: 'pinned', shown }],
  ])('is none while %s', (_state, state) => {
    expect(nextDelay(state)).toBeUndefined();
  });
});

test.each<[rule: string, state: HoverState, now: number, next: string]>([
  ['the other card opens when its rest is over', left(700, 690), 690, 'open 2'],
  ['not sooner', left(700, 690), 689, 'leaving 1'],
  ['the card closes when its grace is over, and the rest goes on', left(700, 710), 700, 'intent'],
  ['not sooner', left(700, 710), 699, 'leaving 1'],
  ['where both are over, the other card opens', left(700, 700), 700, 'open 2'],
  ['a rest that outlives the card before it opens its own', left(700, 710), 710, 'open 2'],
])('once the pointer has left for another mention: %s', (_rule, state, now, next) => {
  expect(brief(from(state, tick(now)))).toBe(next);
});

test('a card is shown while it is open, left or pinned', () => {
  expect(shownIn({ kind: 'idle' })).toBeUndefined();
  expect(shownIn(after(move(10, on(1))))).toBeUndefined();
  expect(shownIn({ kind: 'open', shown, isHeld: true })).toBe(shown);
  expect(shownIn({ kind: 'leaving', shown, closeAt: 1 })).toBe(shown);
  expect(shownIn({ kind: 'pinned', shown })).toBe(shown);
});

const restingOn = (state: HoverState) => restIn(state)?.mention;

test('a rest is of a mention that the pointer is on, while no card of it is open', () => {
  expect(restingOn(after())).toBeUndefined();
  expect(restingOn(after(move(10, on(1))))).toBe(1);
  expect(restingOn(after(...rest))).toBeUndefined();
  expect(restingOn(after(...rest, move(400, elsewhere)))).toBeUndefined();
  expect(restingOn(after(...rest, move(400, on(2))))).toBe(2);
  expect(restingOn(after(...rest, { type: 'pin' }))).toBeUndefined();
});
