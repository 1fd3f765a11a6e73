import type { CardContent } from '../../data/card-content.ts';
import type { AnchoredCandidate } from '../../page/paint/anchored-candidate.ts';
import { restIn, shownIn, type HoverState, type Shown } from '../../page/card/hover-state.ts';

/** A card with all that it shows. */
interface Card {
  readonly mention: AnchoredCandidate;
  readonly content: CardContent;
}

/** What the card's host has to contain. */
export type CardView =
  | { readonly kind: 'none' }
  /** Rendered while the pointer rests, but not on the page yet: most of the work of opening it. */
  | (Card & { readonly kind: 'prepared' })
  /** On the page. */
  | (Card & { readonly kind: 'shown'; readonly shown: Shown; readonly isPinned: boolean });

/** What is known about mentions; `undefined`: not painted, or not loaded yet. */
export interface CardSources {
  readonly mention: (id: number) => AnchoredCandidate | undefined;
  readonly content: (entityId: string) => CardContent | undefined;
}

/**
 * The view that a hover state asks for, with what is known now. A card is prepared only for a pointer that has
 * settled, and never in place of a card that is shown. A shown card whose content is not loaded yet is no view.
 */
export function cardViewOf(state: HoverState, sources: CardSources): CardView {
  const shown = shownIn(state);
  const id = shown?.mention ?? settledMention(state);
  const mention = id === undefined ? undefined : sources.mention(id);
  const content = mention && sources.content(mention.judgement.entityId);
  if (!mention || !content) return { kind: 'none' };
  if (!shown) return { kind: 'prepared', mention, content };
  return { kind: 'shown', shown, isPinned: state.kind === 'pinned', mention, content };
}

/** Whether two views ask for the same rendering. They are flat, and those of a kind have the same keys in order. */
export function isSameView(a: CardView, b: CardView): boolean {
  const [left, right] = [Object.values(a), Object.values(b)];
  return left.length === right.length && left.every((value, at) => value === right[at]);
}

function settledMention(state: HoverState): number | undefined {
  const rest = restIn(state);
  return rest && rest.settleAt === undefined ? rest.mention : undefined;
}
