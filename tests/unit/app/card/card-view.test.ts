import { expect, test } from 'vitest';
import { cardViewOf, isSameView, type CardView } from '../../../../app/card/card-view.ts';
import type { HoverState } from '../../../../page/card/hover-state.ts';
import { cardContent, fakeMention } from './fake-cards.ts';

const shown = { mention: 1, by: 'pointer' } as const;
const rest = { mention: 1, at: { x: 0, y: 0 }, settleAt: 60, openAt: 300 };
const settled = { ...rest, settleAt: undefined };
const mention = fakeMention(1);

const viewOf = (state: HoverState, isLoaded = true) =>
  cardViewOf(state, {
    mention: id => (id === 1 ? mention : undefined),
    content: () => (isLoaded ? cardContent : undefined),
  });

test.each<[rule: string, state: HoverState, kind: CardView['kind']]>([
  ['none where nothing is pointed at', { kind: 'idle' }, 'none'],
  ['none for a pointer that may sweep', { kind: 'intent', rest }, 'none'],
  ['a prepared card for one that is settled', { kind: 'intent', rest: settled }, 'prepared'],
  ['a card that is open', { kind: 'open', shown, isHeld: false }, 'shown'],
  [
    'that card as long as it is open, whatever the pointer settles on',
    { kind: 'leaving', shown, closeAt: 1, rest: { ...settled, mention: 2 } },
    'shown',
  ],
  ['a pinned card', { kind: 'pinned', shown }, 'shown'],
  [
    'none of a mention that is not painted',
    { kind: 'pinned', shown: { ...shown, mention: 2 } },
    'none',
  ],
])('%s', (_rule, state, kind) => {
  expect(viewOf(state).kind).toBe(kind);
});

test('there is no view before the facts are loaded', () => {
  expect(viewOf({ kind: 'open', shown, isHeld: false }, false)).toEqual({ kind: 'none' });
});

test('a view has all that a card shows', () => {
  expect(viewOf({ kind: 'pinned', shown })).toEqual({
    kind: 'shown',
    shown,
    isPinned: true,
    mention,
    content: cardContent,
  });
});

test.each<[rule: string, a: HoverState, b: HoverState, isSame: boolean]>([
  ['no card', { kind: 'idle' }, { kind: 'idle', muted: 1 }, true],
  ['one card, held or not', open(false), open(true), true],
  ['a card and none', open(false), { kind: 'idle' }, false],
  ['a card, prepared and open', { kind: 'intent', rest: settled }, open(false), false],
  ['a card, open and pinned', open(false), { kind: 'pinned', shown }, false],
  ['a card that was opened again', open(false), { ...open(false), shown: { ...shown } }, false],
])('views that are compared: %s', (_rule, a, b, isSame) => {
  expect(isSameView(viewOf(a), viewOf(b))).toBe(isSame);
});

function open(isHeld: boolean) {
  return { kind: 'open', shown, isHeld } as const;
}
