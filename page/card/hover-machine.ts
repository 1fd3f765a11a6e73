import type { Point } from '../dom/geometry.ts';

/** {@link MarkedMention.id} */
type MentionId = number;

/** What opened a card. */
export type OpenedBy = 'pointer' | 'touch' | 'keyboard';

/** The card that is shown. */
export interface Shown {
  readonly mention: MentionId;
  readonly by: OpenedBy;
  /** Where the pointer was when it opened; tells the line of a mention that spans several. */
  readonly at?: Point;
}

/** A pointer that lies still on a mention. */
interface Rest {
  readonly mention: MentionId;
  readonly at: Point;
  /** When it has lain long enough. */
  readonly dueAt: number;
}

/** Where the hover stands. Times are milliseconds on the clock of `Event.timeStamp`. */
export type HoverState =
  /** Nothing is shown. `muted`: the mention under the pointer, closed by the reader; stays shut until the pointer leaves it. */
  | { readonly kind: 'idle'; readonly muted?: MentionId }
  /** The pointer is on a mention; nobody knows yet whether it stays. */
  | { readonly kind: 'intent'; readonly rest: Rest }
  /** `isHeld`: opened without the pointer, or keyboard focus is in it; then the pointer's leaving does not close it. */
  | { readonly kind: 'open'; readonly shown: Shown; readonly isHeld: boolean }
  /** The pointer is neither on the mention nor on the card; it may be on its way to the card, or to another mention. */
  | {
      readonly kind: 'leaving';
      readonly shown: Shown;
      readonly closeAt: number;
      readonly rest?: Rest;
    }
  /** The reader keeps the card; only the reader closes it. */
  | { readonly kind: 'pinned'; readonly shown: Shown };

/** What lies under the pointer. `approach`: on the way from the mention to the card. */
export type PointerTarget =
  | { readonly on: 'mention'; readonly mention: MentionId }
  | { readonly on: 'card' | 'approach' | 'elsewhere' };

/** Everything that moves the hover. `now` is in milliseconds and never falls. */
export type HoverEvent =
  | {
      readonly type: 'pointer';
      readonly target: PointerTarget;
      readonly at: Point;
      readonly now: number;
    }
  /** Time has passed: {@link wakeAt} said when. */
  | { readonly type: 'tick'; readonly now: number }
  /** A mouse button went down. `onControl`: what lies there answers presses itself, a link for one. */
  | { readonly type: 'press'; readonly target: PointerTarget; readonly onControl: boolean }
  /** A finger touched and went up again. */
  | {
      readonly type: 'tap';
      readonly target: PointerTarget;
      readonly onControl: boolean;
      readonly at: Point;
    }
  /** Opens a card at once: a shortcut, the popup's list, the card's own next and previous. */
  | { readonly type: 'show'; readonly mention: MentionId; readonly by: OpenedBy }
  /** Keyboard focus came into the card, or left it. */
  | { readonly type: 'focus'; readonly inside: boolean; readonly now: number }
  | { readonly type: 'pin' }
  /** The reader closed it: Escape, the close button. */
  | { readonly type: 'dismiss' }
  /** The reason to show it is over: scrolled out of view, page hidden. A pinned card stays. */
  | { readonly type: 'lapse' }
  | { readonly type: 'scroll' };

/** The reader's patience, in milliseconds and pixels. */
export interface HoverTiming {
  /** How long the pointer rests on a mention before its card opens. */
  readonly openDelayMs: number;
  /** How long a card outlives the pointer's leaving. */
  readonly graceMs: number;
  /** A pointer that moves further than this within the delay passes by and does not rest. */
  readonly restRadiusPx: number;
}

/** Shorter rests are noise: at no delay at all a sweep across the page would still open every card. */
const SHORTEST_REST_MS = 40;

/** The card to show in this state; `undefined`: none. */
export function shownIn(state: HoverState): Shown | undefined {
  return 'shown' in state ? state.shown : undefined;
}

/** The mention whose card may be wanted soon; `undefined`: none. */
export function awaitedIn(state: HoverState): MentionId | undefined {
  return 'rest' in state ? state.rest?.mention : undefined;
}

/** When to send a `tick`; `undefined`: only an event changes this state. */
export function wakeAt(state: HoverState): number | undefined {
  if (state.kind === 'intent') return state.rest.dueAt;
  if (state.kind !== 'leaving') return undefined;
  return Math.min(state.closeAt, state.rest?.dueAt ?? Infinity);
}

/** The next state. Pure; returns the same object where nothing changes, but for `show`, which always shows anew. */
export function nextState(state: HoverState, event: HoverEvent, timing: HoverTiming): HoverState {
  switch (event.type) {
    case 'pointer':
      return afterPointer(state, event, timing);
    case 'tick':
      return afterTick(state, event.now);
    case 'press':
      return afterPress(state, event);
    case 'tap':
      return afterTap(state, event);
    case 'show': {
      const shown = { mention: event.mention, by: event.by };
      return state.kind === 'pinned'
        ? { kind: 'pinned', shown }
        : { kind: 'open', shown, isHeld: true };
    }
    case 'focus':
      return afterFocus(state, event, timing);
    case 'pin': {
      const shown = shownIn(state);
      if (!shown) return state;
      return pinToggled(state, shown);
    }
    case 'dismiss':
      return closed(state);
    case 'lapse':
      return state.kind === 'pinned' ? state : idle(state);
    case 'scroll':
      // The page moved under a still pointer: that is no interest in what came to lie there.
      return state.kind === 'intent' ? idle(state, state.rest.mention) : state;
    default:
      return event satisfies never;
  }
}

type EventOf<T extends HoverEvent['type']> = Extract<HoverEvent, { type: T }>;

function pinToggled(state: HoverState, shown: Shown): HoverState {
  if (state.kind !== 'pinned') return { kind: 'pinned', shown };
  return { kind: 'open', shown, isHeld: shown.by !== 'pointer' };
}

function closed(state: HoverState): HoverState {
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

function afterPointer(
  state: HoverState,
  { target, at, now }: EventOf<'pointer'>,
  timing: HoverTiming,
): HoverState {
  const on = mentionOf(target);
  switch (state.kind) {
    case 'idle': {
      if (on === undefined) return idle(state);
      return on === state.muted ? state : { kind: 'intent', rest: restOn(on, at, now, timing) };
    }
    case 'intent': {
      if (on === undefined) return idle(state);
      const rest = resting(state.rest, on, at, now, timing);
      return rest === state.rest ? state : { kind: 'intent', rest };
    }
    case 'open': {
      if (state.isHeld) return state;
      if (target.on === 'card' || on === state.shown.mention) return state;
      const closeAt = now + timing.graceMs;
      return on === undefined
        ? { kind: 'leaving', shown: state.shown, closeAt }
        : { kind: 'leaving', shown: state.shown, closeAt, rest: restOn(on, at, now, timing) };
    }
    case 'leaving': {
      const { shown, closeAt } = state;
      if (target.on === 'card' || on === shown.mention) {
        return { kind: 'open', shown, isHeld: false };
      }
      // As long as the pointer comes nearer the card waits for it, however slow the hand.
      if (target.on === 'approach') {
        return { kind: 'leaving', shown, closeAt: now + timing.graceMs };
      }
      if (on === undefined) return state.rest ? { kind: 'leaving', shown, closeAt } : state;
      const rest = resting(state.rest, on, at, now, timing);
      return rest === state.rest ? state : { kind: 'leaving', shown, closeAt, rest };
    }
    case 'pinned':
      return state;
    default:
      return state satisfies never;
  }
}

function afterTick(state: HoverState, now: number): HoverState {
  if (state.kind !== 'intent' && state.kind !== 'leaving') return state;
  const { rest } = state;
  if (rest && now >= rest.dueAt) {
    return {
      kind: 'open',
      shown: { mention: rest.mention, by: 'pointer', at: rest.at },
      isHeld: false,
    };
  }
  if (state.kind === 'intent' || now < state.closeAt) return state;
  return rest ? { kind: 'intent', rest } : { kind: 'idle' };
}

function afterPress(state: HoverState, { target, onControl }: EventOf<'press'>): HoverState {
  if (target.on === 'card') return state;
  const on = mentionOf(target);
  const shown = shownIn(state);
  // A press on the mention itself keeps its card; a press on a link that holds it belongs to the link.
  if (shown && on === shown.mention && !onControl) {
    return pinToggled(state, shown);
  }
  if (state.kind === 'pinned') return state;
  // Whoever presses is about to select or to follow a link, and wants no card in the way.
  return idle(state, on);
}

function afterTap(state: HoverState, { target, onControl, at }: EventOf<'tap'>): HoverState {
  if (target.on === 'card') return state;
  const shown = shownIn(state);
  if (target.on === 'mention' && !onControl) {
    if (shown?.mention === target.mention) return idle(state);
    return {
      kind: 'open',
      shown: { mention: target.mention, by: 'touch', at },
      isHeld: true,
    };
  }
  return state.kind === 'pinned' ? state : idle(state);
}

function afterFocus(
  state: HoverState,
  { inside, now }: EventOf<'focus'>,
  timing: HoverTiming,
): HoverState {
  const shown = shownIn(state);
  if (!shown || state.kind === 'pinned') return state;
  const isHeld = state.kind === 'open' && state.isHeld;
  if (inside) return isHeld ? state : { kind: 'open', shown, isHeld: true };
  if (!isHeld || shown.by === 'touch') return state;
  // The pointer may be on the card: its next move keeps the card open.
  return { kind: 'leaving', shown, closeAt: now + timing.graceMs };
}

function restOn(mention: MentionId, at: Point, now: number, timing: HoverTiming): Rest {
  return { mention, at, dueAt: now + Math.max(timing.openDelayMs, SHORTEST_REST_MS) };
}

/** The same rest while the pointer stays near where it began, else a new one that begins now. */
function resting(
  rest: Rest | undefined,
  mention: MentionId,
  at: Point,
  now: number,
  timing: HoverTiming,
): Rest {
  const still =
    rest?.mention === mention &&
    Math.hypot(at.x - rest.at.x, at.y - rest.at.y) <= timing.restRadiusPx;
  return still ? rest : restOn(mention, at, now, timing);
}
