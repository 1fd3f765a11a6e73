import type { Point } from '../dom/geometry.ts';

/** The `id` of a mention in the page's `MentionIndex`. */
export type MentionId = number;

/** What opened a card. `command`: a shortcut, the popup's list, the card's own next and previous. */
export type OpenedBy = 'pointer' | 'touch' | 'command';

/** The card that is shown. The same object for as long as the same card stays open. */
export interface Shown {
  readonly mention: MentionId;
  readonly by: OpenedBy;
  /** Where the pointer was when the card opened: decides the line of a mention that spans several. */
  readonly at?: Point;
}

/** A pointer that stays on a mention. */
export interface Rest {
  readonly mention: MentionId;
  /** Where it came to rest. */
  readonly at: Point;
  /** When it no longer counts as sweeping across; `undefined` once it is settled. */
  readonly settleAt: number | undefined;
  /** When the card opens. */
  readonly openAt: number;
}

/** The state of the one card of a page. Times are milliseconds on the clock of `performance.now()`. */
export type HoverState =
  /**
   * Nothing is shown. `muted`: the mention whose card was closed while the pointer was on it; it stays closed until
   * the pointer leaves the mention.
   */
  | { readonly kind: 'idle'; readonly muted?: MentionId }
  /** The pointer is on a mention and may stay. */
  | { readonly kind: 'intent'; readonly rest: Rest }
  /** `isHeld`: not opened by the pointer, or has keyboard focus; the pointer then does not close it. */
  | { readonly kind: 'open'; readonly shown: Shown; readonly isHeld: boolean }
  /** The pointer has left both the mention and the card. `rest`: it is on another mention. */
  | {
      readonly kind: 'leaving';
      readonly shown: Shown;
      readonly closeAt: number;
      readonly rest?: Rest;
    }
  /** The card stays open until it is closed or unpinned. */
  | { readonly kind: 'pinned'; readonly shown: Shown };

/** The card to show in this state; `undefined`: none. */
export function shownIn(state: HoverState): Shown | undefined {
  return 'shown' in state ? state.shown : undefined;
}

/** The rest that may open a card next; `undefined`: none. */
export function restIn(state: HoverState): Rest | undefined {
  return 'rest' in state ? state.rest : undefined;
}

/**
 * A delay that runs while the hover is in a state; the state it leads to is up to the machine.
 * `settle`: the pointer has stayed too long for a sweep. `open`: it has rested. `close`: the grace is over.
 */
export interface Delay {
  readonly name: 'settle' | 'open' | 'close';
  readonly dueAt: number;
}

/** The delay of this state that ends first; of two that end together, the one that opens a card. */
export function nextDelay(state: HoverState): Delay | undefined {
  const rest = restIn(state);
  const delays: Delay[] = [];
  if (rest) delays.push({ name: 'open', dueAt: rest.openAt });
  if (rest?.settleAt !== undefined) delays.push({ name: 'settle', dueAt: rest.settleAt });
  if (state.kind === 'leaving') delays.push({ name: 'close', dueAt: state.closeAt });
  return delays.toSorted((a, b) => a.dueAt - b.dueAt)[0];
}
