import type { HoverEvent, PointerTarget } from '../../../../page/card/hover-machine.ts';
import type { HoverState, Rest } from '../../../../page/card/hover-state.ts';

/*
 * The whole table of the hover: every kind of state, and what every event makes of it. All events come at `NOW`.
 */

/** When the events come. */
const NOW = 1000;
/** The reader's patience in this table. */
export const tableTiming = { openDelayMs: 300, graceMs: 200, restRadiusPx: 12 };

/** Where the pointer was before, and where it is now: nearer than the rest radius. */
const there = { x: 100, y: 50 };
const here = { x: 105, y: 45 };

const on = (mention: number): PointerTarget => ({ on: 'mention', mention });
const onCard: PointerTarget = { on: 'card' };
const elsewhere: PointerTarget = { on: 'elsewhere' };

const pointer = (target: PointerTarget): HoverEvent => ({
  type: 'pointer',
  target,
  at: here,
  now: NOW,
});
const press = (target: PointerTarget, onControl = false): HoverEvent => ({
  type: 'press',
  target,
  onControl,
});
const tap = (target: PointerTarget, onControl = false): HoverEvent => ({
  type: 'tap',
  target,
  onControl,
  at: here,
});

/** Mention 1 is the one that the states are about; 2 is another. */
export const events = {
  'the pointer on 1': pointer(on(1)),
  'the pointer on 2': pointer(on(2)),
  'the pointer on the card': pointer(onCard),
  'the pointer on the way to the card': pointer({ on: 'approach' }),
  'the pointer elsewhere': pointer(elsewhere),
  'the end of the sweep': { type: 'elapsed', delay: 'settle' },
  'the end of the rest': { type: 'elapsed', delay: 'open' },
  'the end of the grace': { type: 'elapsed', delay: 'close' },
  'a press on 1': press(on(1)),
  'a press on the link that holds 1': press(on(1), true),
  'a press on 2': press(on(2)),
  'a press on the card': press(onCard),
  'a press elsewhere': press(elsewhere),
  'a tap on 1': tap(on(1)),
  'a tap on 2': tap(on(2)),
  'a tap on the link that holds 1': tap(on(1), true),
  'a tap on the card': tap(onCard),
  'a tap on a button of the card': tap(onCard, true),
  'a tap elsewhere': tap(elsewhere),
  'a shortcut to 2': { type: 'show', mention: 2 },
  'focus that enters the card': { type: 'focus', inside: true, now: NOW },
  'focus that leaves the card': { type: 'focus', inside: false, now: NOW },
  'the pin': { type: 'pin' },
  Escape: { type: 'dismiss' },
  'words that go out of view': { type: 'lapse' },
  'a scroll': { type: 'scroll' },
} as const satisfies Readonly<Record<string, HoverEvent>>;

/** Name of an event of the table. */
export type EventName = keyof typeof events;

/** A state, and the state after each event that changes it; all other events leave the same object. */
export interface Transitions {
  readonly state: HoverState;
  readonly after: Readonly<Partial<Record<EventName, HoverState>>>;
}

const idle: HoverState = { kind: 'idle' };
const muted = (mention: number): HoverState => ({ kind: 'idle', muted: mention });

const restThere = { mention: 2, at: there, settleAt: 1010, openAt: 1100 };
const restHere = (mention: number) => ({ mention, at: here, settleAt: 1060, openAt: 1300 });
const intent = (mention: number): HoverState => ({ kind: 'intent', rest: restHere(mention) });

const settled = (rest: Rest): Rest => ({ ...rest, settleAt: undefined });
const rested = (mention: number): HoverState => ({
  kind: 'open',
  shown: { mention, by: 'pointer', at: there },
  isHeld: false,
});

const byPointer = { mention: 1, by: 'pointer', at: there } as const;
const byCommand = (mention: number) => ({ mention, by: 'command' }) as const;
const byTouch = (mention: number) => ({ mention, by: 'touch', at: here }) as const;

const tapped = (mention: number): HoverState => ({
  kind: 'open',
  shown: byTouch(mention),
  isHeld: true,
});
const byShortcut: HoverState = { kind: 'open', shown: byCommand(2), isHeld: true };

/** What a press, a tap, Escape and the like do to any card that is open and not pinned. */
const closing = {
  'a press on the link that holds 1': muted(1),
  'a press on 2': muted(2),
  'a press elsewhere': idle,
  'a tap on 1': idle,
  'a tap on 2': tapped(2),
  'a tap on the link that holds 1': idle,
  'a tap elsewhere': idle,
  'a shortcut to 2': byShortcut,
  Escape: muted(1),
  'words that go out of view': idle,
} as const;

/** The same where no card is open. */
const withoutCard = {
  ...closing,
  'a press on 1': muted(1),
  'a tap on 1': tapped(1),
} as const;

function without<T extends object, K extends keyof T>(all: T, ...names: readonly K[]): Omit<T, K> {
  const kept = Object.entries(all).filter(([name]) => !names.some(other => other === name));
  // Holds: the named entries are left out, and nothing else.
  return Object.fromEntries(kept) as Omit<T, K>;
}

/** What happens to a card whose mention the pointer left: it closes when the grace is over. */
const leaving = (closeAt: number): HoverState => ({ kind: 'leaving', shown: byPointer, closeAt });

/** The table. */
export const transitions: Readonly<Record<string, Transitions>> = {
  'nothing shown': {
    state: idle,
    after: {
      'the pointer on 1': intent(1),
      'the pointer on 2': intent(2),
      ...without(
        withoutCard,
        'a press elsewhere',
        'a tap on the link that holds 1',
        'a tap elsewhere',
        'Escape',
        'words that go out of view',
      ),
    },
  },
  'the card of 1 closed by the reader': {
    state: muted(1),
    after: {
      'the pointer on 2': intent(2),
      'the pointer on the card': idle,
      'the pointer on the way to the card': idle,
      'the pointer elsewhere': idle,
      ...without(withoutCard, 'a press on 1', 'a press on the link that holds 1', 'Escape'),
    },
  },
  'the pointer resting on 1': {
    state: { kind: 'intent', rest: { ...restThere, mention: 1 } },
    after: {
      'the pointer on 2': intent(2),
      'the pointer on the card': idle,
      'the pointer on the way to the card': idle,
      'the pointer elsewhere': idle,
      ...withoutCard,
      'the end of the sweep': { kind: 'intent', rest: settled({ ...restThere, mention: 1 }) },
      'the end of the rest': rested(1),
      'a scroll': muted(1),
    },
  },
  'the pointer settled on 1': {
    state: { kind: 'intent', rest: settled({ ...restThere, mention: 1 }) },
    after: {
      'the pointer on 2': intent(2),
      'the pointer on the card': idle,
      'the pointer on the way to the card': idle,
      'the pointer elsewhere': idle,
      ...withoutCard,
      'the end of the rest': rested(1),
      'a scroll': muted(1),
    },
  },
  'a card that the pointer opened': {
    state: { kind: 'open', shown: byPointer, isHeld: false },
    after: {
      'the pointer on 2': { kind: 'leaving', shown: byPointer, closeAt: 1200, rest: restHere(2) },
      'the pointer on the way to the card': leaving(1200),
      'the pointer elsewhere': leaving(1200),
      ...closing,
      'a press on 1': { kind: 'pinned', shown: byPointer },
      'focus that enters the card': { kind: 'open', shown: byPointer, isHeld: true },
      'the pin': { kind: 'pinned', shown: byPointer },
    },
  },
  'a card that a shortcut opened': {
    state: { kind: 'open', shown: byCommand(1), isHeld: true },
    after: {
      ...closing,
      'a press on 1': { kind: 'pinned', shown: byCommand(1) },
      'focus that leaves the card': { kind: 'leaving', shown: byCommand(1), closeAt: 1200 },
      'the pin': { kind: 'pinned', shown: byCommand(1) },
    },
  },
  'a card that a tap opened': {
    state: tapped(1),
    after: {
      ...closing,
      'a press on 1': { kind: 'pinned', shown: byTouch(1) },
      'the pin': { kind: 'pinned', shown: byTouch(1) },
    },
  },
  'a card that the pointer has left': {
    state: leaving(1050),
    after: {
      'the end of the grace': idle,
      'the pointer on 1': { kind: 'open', shown: byPointer, isHeld: false },
      'the pointer on 2': { kind: 'leaving', shown: byPointer, closeAt: 1050, rest: restHere(2) },
      'the pointer on the card': { kind: 'open', shown: byPointer, isHeld: false },
      'the pointer on the way to the card': leaving(1200),
      ...closing,
      'a press on 1': { kind: 'pinned', shown: byPointer },
      'focus that enters the card': { kind: 'open', shown: byPointer, isHeld: true },
      'the pin': { kind: 'pinned', shown: byPointer },
    },
  },
  'a card that the pointer has left for 2': {
    state: { kind: 'leaving', shown: byPointer, closeAt: 1050, rest: restThere },
    after: {
      'the end of the sweep': {
        kind: 'leaving',
        shown: byPointer,
        closeAt: 1050,
        rest: settled(restThere),
      },
      'the end of the rest': rested(2),
      'the end of the grace': { kind: 'intent', rest: restThere },
      'the pointer on 1': { kind: 'open', shown: byPointer, isHeld: false },
      'the pointer on the card': { kind: 'open', shown: byPointer, isHeld: false },
      'the pointer on the way to the card': leaving(1200),
      'the pointer elsewhere': leaving(1050),
      ...closing,
      'a press on 1': { kind: 'pinned', shown: byPointer },
      'focus that enters the card': { kind: 'open', shown: byPointer, isHeld: true },
      'the pin': { kind: 'pinned', shown: byPointer },
    },
  },
  'a pinned card that the pointer opened': {
    state: { kind: 'pinned', shown: byPointer },
    after: {
      'a press on 1': { kind: 'open', shown: byPointer, isHeld: false },
      'a tap on 1': idle,
      'a tap on 2': tapped(2),
      'a shortcut to 2': { kind: 'pinned', shown: byCommand(2) },
      'the pin': { kind: 'open', shown: byPointer, isHeld: false },
      Escape: muted(1),
    },
  },
  'a pinned card that a shortcut opened': {
    state: { kind: 'pinned', shown: byCommand(1) },
    after: {
      'a press on 1': { kind: 'open', shown: byCommand(1), isHeld: true },
      'a tap on 1': idle,
      'a tap on 2': tapped(2),
      'a shortcut to 2': { kind: 'pinned', shown: byCommand(2) },
      'the pin': { kind: 'open', shown: byCommand(1), isHeld: true },
      Escape: muted(1),
    },
  },
};
