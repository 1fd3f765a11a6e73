import type { Point } from '../dom/geometry.ts';
import {
  restIn,
  shownIn,
  type Delay,
  type HoverState,
  type MentionId,
  type Rest,
  type Shown,
} from './hover-state.ts';

/** What is under the pointer. `approach`: the space between mention and card, on the way to the card. */
export type PointerTarget =
  | { readonly on: 'mention'; readonly mention: MentionId }
  | { readonly on: 'card' | 'approach' | 'elsewhere' };

/** Everything that changes the hover's state. `now` is in milliseconds (`performance.now()`) and never decreases. */
export type HoverEvent =
  | {
      readonly type: 'pointer';
      readonly target: PointerTarget;
      readonly at: Point;
      readonly now: number;
    }
  /** A delay of the state is over. */
  | { readonly type: 'elapsed'; readonly delay: Delay['name'] }
  /** A mouse button went down. `onControl`: the target handles presses itself, as a link does. */
  | { readonly type: 'press'; readonly target: PointerTarget; readonly onControl: boolean }
  /** A finger touched and went up again. */
  | {
      readonly type: 'tap';
      readonly target: PointerTarget;
      readonly onControl: boolean;
      readonly at: Point;
    }
  /** Opens a card at once: a shortcut, the popup's list, the card's own next and previous. */
  | { readonly type: 'show'; readonly mention: MentionId }
  /** Keyboard focus entered the card, or left it. */
  | { readonly type: 'focus'; readonly inside: boolean; readonly now: number }
  /** Pins the card that is shown, or unpins it. */
  | { readonly type: 'pin' }
  /** Closes the card: Escape, the close button, a swipe. */
  | { readonly type: 'dismiss' }
  /** The mention scrolled out of view or was removed, or the page was hidden. A pinned card stays. */
  | { readonly type: 'lapse' }
  | { readonly type: 'scroll' };

/** Hover thresholds, in milliseconds and CSS pixels. */
export interface HoverTiming {
  /** How long the pointer rests on a mention before its card opens. */
  readonly openDelayMs: number;
  /** How long a card stays open after the pointer has left. */
  readonly graceMs: number;
  /** A pointer that moves further than this within the delay is passing by. */
  readonly restRadiusPx: number;
}

/** The least delay: without any, a sweep across the page would open every card on its way. */
const SHORTEST_REST_MS = 40;
/** A pointer that sweeps across text has left a word again within this time. */
const SWEEP_MS = 60;

/** The next state. Pure; the same object if nothing changes, except that `show` always makes a new {@link Shown}. */
export function nextState(state: HoverState, event: HoverEvent, timing: HoverTiming): HoverState {
  switch (event.type) {
    case 'pointer':
      return afterPointer(state, event, timing);
    case 'elapsed':
      return afterDelay(state, event.delay);
    case 'press':
      return afterPress(state, event);
    case 'tap':
      return afterTap(state, event);
    case 'show':
      return afterShow(state, event.mention);
    case 'focus':
      return afterFocus(state, event, timing);
    case 'pin':
      return 'shown' in state ? withPinToggled(state) : state;
    case 'dismiss':
      return dismissed(state);
    case 'lapse':
      return closedUnlessPinned(state);
    case 'scroll':
      return afterScroll(state);
    default:
      return event satisfies never;
  }
}

type EventOf<T extends HoverEvent['type']> = Extract<HoverEvent, { type: T }>;
type StateOf<K extends HoverState['kind']> = Extract<HoverState, { kind: K }>;

function afterPointer(
  state: HoverState,
  event: EventOf<'pointer'>,
  timing: HoverTiming,
): HoverState {
  if (state.kind === 'pinned') return state;
  if (state.kind === 'open') return pointedWhileOpen(state, event, timing);
  if (state.kind === 'leaving') return pointedWhileLeaving(state, event, timing);
  return pointedWithoutCard(state, event, timing);
}

function pointedWithoutCard(
  state: StateOf<'idle' | 'intent'>,
  event: EventOf<'pointer'>,
  timing: HoverTiming,
): HoverState {
  const mention = mentionOf(event.target);
  if (mention === undefined) return idle(state);
  if (state.kind === 'idle' && mention === state.muted) return state;
  const before = restIn(state);
  const rest = restOn(mention, before, event, timing);
  return rest === before ? state : { kind: 'intent', rest };
}

function pointedWhileOpen(
  state: StateOf<'open'>,
  event: EventOf<'pointer'>,
  timing: HoverTiming,
): HoverState {
  const { shown } = state;
  if (state.isHeld || isOnCardOf(shown, event.target)) return state;
  const mention = mentionOf(event.target);
  const left = { kind: 'leaving', shown, closeAt: event.now + timing.graceMs } as const;
  if (mention === undefined) return left;
  return { ...left, rest: restOn(mention, undefined, event, timing) };
}

function pointedWhileLeaving(
  state: StateOf<'leaving'>,
  event: EventOf<'pointer'>,
  timing: HoverTiming,
): HoverState {
  const { shown, closeAt } = state;
  const { target, now } = event;
  if (isOnCardOf(shown, target)) return { kind: 'open', shown, isHeld: false };
  // While the pointer approaches, the card waits for it, however slow it is.
  if (target.on === 'approach') return { kind: 'leaving', shown, closeAt: now + timing.graceMs };
  const mention = mentionOf(target);
  if (mention === undefined) return state.rest ? { kind: 'leaving', shown, closeAt } : state;
  const rest = restOn(mention, state.rest, event, timing);
  return rest === state.rest ? state : { ...state, rest };
}

function afterDelay(state: HoverState, delay: Delay['name']): HoverState {
  if (state.kind !== 'intent' && state.kind !== 'leaving') return state;
  const { rest } = state;
  if (delay === 'close') {
    if (state.kind === 'intent') return state;
    return rest ? { kind: 'intent', rest } : idle(state);
  }
  if (!rest) return state;
  if (delay === 'settle') return settled(state, rest);
  const shown = { mention: rest.mention, by: 'pointer', at: rest.at } as const;
  return { kind: 'open', shown, isHeld: false };
}

function settled(state: StateOf<'intent' | 'leaving'>, rest: Rest): HoverState {
  if (rest.settleAt === undefined) return state;
  return { ...state, rest: { ...rest, settleAt: undefined } };
}

function afterPress(state: HoverState, { target, onControl }: EventOf<'press'>): HoverState {
  if (target.on === 'card') return state;
  const mention = mentionOf(target);
  // A press on the mention itself pins its card; a press on a link around it belongs to the link.
  if ('shown' in state && mention === state.shown.mention && !onControl) {
    return withPinToggled(state);
  }
  // A press begins a selection or follows a link; an open card would be in the way.
  return closedUnlessPinned(state, mention);
}

function afterTap(state: HoverState, { target, onControl, at }: EventOf<'tap'>): HoverState {
  if (target.on === 'card') return state;
  if (target.on !== 'mention' || onControl) return closedUnlessPinned(state);
  const { mention } = target;
  if (shownIn(state)?.mention === mention) return idle(state);
  return { kind: 'open', shown: { mention, by: 'touch', at }, isHeld: true };
}

function afterShow(state: HoverState, mention: MentionId): HoverState {
  const shown = { mention, by: 'command' } as const;
  return state.kind === 'pinned'
    ? { kind: 'pinned', shown }
    : { kind: 'open', shown, isHeld: true };
}

function afterFocus(
  state: HoverState,
  { inside, now }: EventOf<'focus'>,
  timing: HoverTiming,
): HoverState {
  if (!('shown' in state) || state.kind === 'pinned') return state;
  const { shown } = state;
  const isHeld = state.kind === 'open' && state.isHeld;
  if (inside) return isHeld ? state : { kind: 'open', shown, isHeld: true };
  if (!isHeld || shown.by === 'touch') return state;
  // If the pointer is on the card, its next move keeps the card open.
  return { kind: 'leaving', shown, closeAt: now + timing.graceMs };
}

function withPinToggled({ kind, shown }: StateOf<'open' | 'leaving' | 'pinned'>): HoverState {
  if (kind !== 'pinned') return { kind: 'pinned', shown };
  return { kind: 'open', shown, isHeld: shown.by !== 'pointer' };
}

/** The text moved under a resting pointer, which shows no interest in what is there now. */
function afterScroll(state: HoverState): HoverState {
  return state.kind === 'intent' ? idle(state, state.rest.mention) : state;
}

function closedUnlessPinned(state: HoverState, muted?: MentionId): HoverState {
  return state.kind === 'pinned' ? state : idle(state, muted);
}

function dismissed(state: HoverState): HoverState {
  if (state.kind === 'idle') return state;
  return idle(state, state.kind === 'intent' ? state.rest.mention : state.shown.mention);
}

function idle(state: HoverState, muted?: MentionId): HoverState {
  if (state.kind === 'idle' && state.muted === muted) return state;
  return muted === undefined ? { kind: 'idle' } : { kind: 'idle', muted };
}

function mentionOf(target: PointerTarget): MentionId | undefined {
  return 'mention' in target ? target.mention : undefined;
}

function isOnCardOf(shown: Shown, target: PointerTarget): boolean {
  return target.on === 'card' || mentionOf(target) === shown.mention;
}

/** The same rest while the pointer stays near where it began, else a new one; settled if it is on the same mention. */
function restOn(
  mention: MentionId,
  before: Rest | undefined,
  { at, now }: EventOf<'pointer'>,
  { openDelayMs, restRadiusPx }: HoverTiming,
): Rest {
  const same = before?.mention === mention ? before : undefined;
  if (same && Math.hypot(at.x - same.at.x, at.y - same.at.y) <= restRadiusPx) return same;
  const settleAt = same ? same.settleAt : now + SWEEP_MS;
  return { mention, at, settleAt, openAt: now + Math.max(openDelayMs, SHORTEST_REST_MS) };
}
