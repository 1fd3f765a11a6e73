import { describe, expect, test } from 'vitest';
import {
  nextState,
  type HoverEvent,
  type PointerTarget,
} from '../../../../page/card/hover-machine.ts';
import { restIn, shownIn, type HoverState } from '../../../../page/card/hover-state.ts';
import {
  after,
  brief,
  elsewhere,
  from,
  move,
  on,
  rest,
  tick,
  timing,
  type Step,
} from './hover-steps.ts';
import { events, tableTiming, transitions, type EventName } from './hover-transitions.ts';

const card: PointerTarget = { on: 'card' };
const approach: PointerTarget = { on: 'approach' };

const press = (target: PointerTarget, onControl = false): HoverEvent => ({
  type: 'press',
  target,
  onControl,
});
const tap = (target: PointerTarget, onControl = false): HoverEvent => ({
  type: 'tap',
  target,
  onControl,
  at: { x: 0, y: 0 },
});
const show = (mention: number): HoverEvent => ({ type: 'show', mention });
const focus = (now: number, inside: boolean): HoverEvent => ({ type: 'focus', inside, now });
const pin: HoverEvent = { type: 'pin' };
const dismiss: HoverEvent = { type: 'dismiss' };
const lapse: HoverEvent = { type: 'lapse' };

describe('what opens a card', () => {
  test.each<[rule: string, events: readonly Step[], state: string]>([
    ['a pointer that rests on a mention', rest, 'open 1'],
    ['not before the delay is over', [move(0, on(1)), tick(299)], 'intent'],
    [
      'a hand that trembles still rests',
      [move(0, on(1), 0), move(150, on(1), 6), move(290, on(1), 11), tick(300)],
      'open 1',
    ],
    [
      'a pointer that passes along a mention does not rest',
      [move(0, on(1), 0), move(150, on(1), 20), move(290, on(1), 40), tick(300)],
      'intent',
    ],
    [
      'it rests from where it came to lie',
      [move(0, on(1), 0), move(290, on(1), 40), tick(589)],
      'intent',
    ],
    ['and then opens', [move(0, on(1), 0), move(290, on(1), 40), tick(590)], 'open 1'],
    ['leaving before the delay', [move(0, on(1)), move(200, elsewhere), tick(300)], 'idle'],
    ['another mention starts anew', [move(0, on(1)), move(200, on(2)), tick(300)], 'intent'],
    ['a tap', [tap(on(1))], 'open 1'],
    ['not a tap on a link that holds the mention', [tap(on(1), true)], 'idle'],
    ['a shortcut, at once', [show(1)], 'open 1'],
    [
      'not a mention that scrolled under a still pointer',
      [move(0, on(1)), { type: 'scroll' }, tick(300), move(310, on(1)), tick(900)],
      'idle',
    ],
    [
      'not while the reader presses to select',
      [move(0, on(1)), press(on(1)), tick(300), move(400, on(1)), tick(900)],
      'idle',
    ],
  ])('%s', (_rule, events, state) => {
    expect(brief(after(...events))).toBe(state);
  });

  test('a sweep over a hundred mentions opens none, even without a delay', () => {
    let state: HoverState = { kind: 'idle' };
    for (let step = 0; step < 400; step += 1) {
      const now = step * 8;
      state = from(state, tick(now));
      expect(shownIn(state)).toBeUndefined();
      state = nextState(state, move(now, step % 4 === 3 ? elsewhere : on(step >> 2), step * 16), {
        ...timing,
        openDelayMs: 0,
      });
    }
  });
});

describe('what keeps a card', () => {
  test.each<[rule: string, events: readonly Step[], state: string]>([
    ['the pointer on the mention', [...rest, move(9000, on(1)), tick(9900)], 'open 1'],
    ['the pointer on the card', [...rest, move(400, card), tick(9000)], 'open 1'],
    [
      'coming back within the grace',
      [...rest, move(400, elsewhere), move(650, on(1)), tick(900)],
      'open 1',
    ],
    [
      'a slow hand on its way to the card',
      [
        ...rest,
        ...[400, 650, 900, 1150].map(now => move(now, approach)),
        tick(1200),
        move(1300, card),
      ],
      'open 1',
    ],
    [
      'mentions on the way to the card',
      [...rest, move(400, approach), move(500, on(2)), move(600, card), tick(900)],
      'open 1',
    ],
    [
      'keyboard focus in the card, wherever the pointer goes',
      [...rest, focus(350, true), move(400, elsewhere), tick(9000)],
      'open 1',
    ],
    [
      'a shortcut opened it: the pointer has no say',
      [show(1), move(10, elsewhere), tick(9000)],
      'open 1',
    ],
    [
      'the pin, wherever the pointer goes',
      [...rest, pin, move(400, elsewhere), tick(9000)],
      'pinned 1',
    ],
    ['the pin, when something else is pressed', [...rest, pin, press(elsewhere)], 'pinned 1'],
    ['the pin, when the words are out of view', [...rest, pin, lapse], 'pinned 1'],
    ['a press on its mention pins it', [...rest, press(on(1))], 'pinned 1'],
    ['a press on the card', [...rest, press(card)], 'open 1'],
    ['stepping to the next mention keeps the pin', [...rest, pin, show(2)], 'pinned 2'],
  ])('%s', (_rule, events, state) => {
    expect(brief(after(...events))).toBe(state);
  });
});

describe('what closes a card', () => {
  test.each<[rule: string, events: readonly Step[], state: string]>([
    ['leaving, when the grace is over', [...rest, move(400, elsewhere), tick(700)], 'idle'],
    ['not sooner', [...rest, move(400, elsewhere), tick(699)], 'leaving 1'],
    ['resting half way to the card', [...rest, move(400, approach), tick(700)], 'idle'],
    ['resting on another mention opens that', [...rest, move(400, on(2)), tick(700)], 'open 2'],
    ['Escape', [...rest, dismiss], 'idle'],
    ['Escape closes a pinned card', [...rest, pin, dismiss], 'idle'],
    [
      'Escape, and the resting pointer does not open it again',
      [...rest, dismiss, move(400, on(1), 1), tick(1000)],
      'idle',
    ],
    [
      'a fresh rest after leaving opens it again',
      [...rest, dismiss, move(400, elsewhere), move(500, on(1)), tick(800)],
      'open 1',
    ],
    ['a press elsewhere', [...rest, press(elsewhere)], 'idle'],
    ['a press on the link that holds the mention', [...rest, press(on(1), true)], 'idle'],
    ['words out of view, a hidden page', [...rest, lapse], 'idle'],
    ['keyboard focus that went away', [show(1), focus(100, false), tick(400)], 'idle'],
    ['a tap elsewhere', [tap(on(1)), tap(elsewhere)], 'idle'],
    ['a second tap on the mention', [tap(on(1)), tap(on(1))], 'idle'],
    [
      'unpinning hands it back to the pointer',
      [...rest, pin, pin, move(400, elsewhere), tick(700)],
      'idle',
    ],
  ])('%s', (_rule, events, state) => {
    expect(brief(after(...events))).toBe(state);
  });
});

describe('where a pointer rests', () => {
  const start = { x: 100, y: 50 };
  const lies: HoverEvent = { type: 'pointer', target: on(1), at: start, now: 0 };

  test.each<[rule: string, x: number, y: number, isStill: boolean]>([
    ['12 pixels to the right are still the same rest', 112, 50, true],
    ['13 are not', 113, 50, false],
    ['12 pixels to the left are', 88, 50, true],
    ['13 are not', 87, 50, false],
    ['12 pixels down are', 100, 62, true],
    ['13 are not', 100, 63, false],
    ['12 pixels up are', 100, 38, true],
    ['13 are not', 100, 37, false],
    ['9 pixels both ways are 13 by air', 109, 59, false],
  ])('%s', (_rule, x, y, isStill) => {
    const moved = after(lies, { type: 'pointer', target: on(1), at: { x, y }, now: 100 });
    expect(restIn(moved)?.openAt).toBe(isStill ? 300 : 400);
  });

  test('is where its card opens', () => {
    expect(shownIn(after(lies, tick(300)))).toEqual({ mention: 1, by: 'pointer', at: start });
  });

  test.each([
    [0, 40],
    [40, 40],
    [41, 41],
  ])('it rests for a delay of %i ms at least %i ms', (openDelayMs, restMs) => {
    const moved = nextState({ kind: 'idle' }, move(1000, on(1)), { ...timing, openDelayMs });
    expect(restIn(moved)?.openAt).toBe(1000 + restMs);
  });
});

const settleAt = (...steps: readonly Step[]) => restIn(after(...steps))?.settleAt;

describe('a pointer that is on a mention', () => {
  test('sweeps across it for 60 ms, and is settled then', () => {
    expect(settleAt(move(10, on(1)))).toBe(70);
    expect(settleAt(move(10, on(1)), tick(69))).toBe(70);
    expect(settleAt(move(10, on(1)), tick(70))).toBeUndefined();
  });

  test('may move along the mention meanwhile', () => {
    expect(settleAt(move(10, on(1)), move(50, on(1), 40))).toBe(70);
    expect(settleAt(move(10, on(1)), tick(70), move(90, on(1), 40))).toBeUndefined();
  });

  test('begins again on another mention', () => {
    expect(settleAt(move(10, on(1)), tick(70), move(90, on(2)))).toBe(150);
  });

  test('is settled, too, when it has left the mention of an open card for this one', () => {
    const left = after(...rest, move(400, on(2)), tick(460));
    expect(left).toMatchObject({ kind: 'leaving', rest: { mention: 2, settleAt: undefined } });
  });
});

test.each(Object.entries(transitions))(
  '%s: every event leads where the table says',
  (_name, { state, after: outcomes }) => {
    const names = Object.keys(events) as EventName[];
    const next = names.map(name => {
      const reached = nextState(state, events[name], tableTiming);
      // The very same object: whoever holds the state sees that nothing has changed.
      return [name, reached === state ? 'the same' : reached] as const;
    });
    const expected = names.map(name => [name, outcomes[name] ?? 'the same'] as const);
    expect(Object.fromEntries(next)).toStrictEqual(Object.fromEntries(expected));
  },
);
