import { describe, expect, test } from 'vitest';
import {
  awaitedIn,
  nextState,
  shownIn,
  wakeAt,
  type HoverEvent,
  type HoverState,
  type PointerTarget,
} from '../../../../page/show/hover-state.ts';

const timing = { openDelayMs: 300, graceMs: 300, restRadiusPx: 12 };
const elsewhere: PointerTarget = { on: 'elsewhere' };
const card: PointerTarget = { on: 'card' };
const approach: PointerTarget = { on: 'approach' };
const on = (mention: number): PointerTarget => ({ on: 'mention', mention });

function move(now: number, target: PointerTarget, x = 0): HoverEvent {
  return { type: 'pointer', target, at: { x, y: 0 }, now };
}
const tick = (now: number): HoverEvent => ({ type: 'tick', now });
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
const show = (mention: number): HoverEvent => ({ type: 'show', mention, by: 'keyboard' });
const focus = (now: number, inside: boolean): HoverEvent => ({ type: 'focus', inside, now });
const pin: HoverEvent = { type: 'pin' };
const dismiss: HoverEvent = { type: 'dismiss' };
const lapse: HoverEvent = { type: 'lapse' };

function after(...events: readonly HoverEvent[]): HoverState {
  return events.reduce<HoverState>((state, event) => nextState(state, event, timing), {
    kind: 'idle',
  });
}

/** Short form: `open 1`, `pinned 1`, `idle`. */
function brief(state: HoverState): string {
  const shown = shownIn(state);
  return shown ? `${state.kind} ${shown.mention}` : state.kind;
}

const rest = [move(0, on(1)), tick(300)];

describe('what opens a card', () => {
  test.each<[rule: string, events: readonly HoverEvent[], state: string]>([
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
      state = nextState(state, tick(now), { ...timing, openDelayMs: 0 });
      expect(shownIn(state)).toBeUndefined();
      state = nextState(state, move(now, step % 4 === 3 ? elsewhere : on(step >> 2), step * 16), {
        ...timing,
        openDelayMs: 0,
      });
    }
  });
});

describe('what keeps a card', () => {
  test.each<[rule: string, events: readonly HoverEvent[], state: string]>([
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
  test.each<[rule: string, events: readonly HoverEvent[], state: string]>([
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

test('a state says when it must be woken, and for which mention facts may be needed', () => {
  expect(wakeAt(after(move(10, on(1))))).toBe(310);
  expect(awaitedIn(after(move(10, on(1))))).toBe(1);
  expect(wakeAt(after(...rest, move(400, on(2)), move(450, on(3))))).toBe(700);
  expect(awaitedIn(after(...rest, move(400, on(2))))).toBe(2);
  expect(wakeAt(after(...rest))).toBeUndefined();
});

test('an event that changes nothing gives the same state', () => {
  for (const state of [after(), after(...rest), after(...rest, pin)]) {
    expect(nextState(state, move(500, on(1)), timing) === state || state.kind === 'idle').toBe(
      true,
    );
    expect(nextState(state, tick(9000), timing)).toBe(state);
  }
});
