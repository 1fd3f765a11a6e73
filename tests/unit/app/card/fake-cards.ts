import { builtInPacks } from '../../../../data/built-in-packs.ts';
import { cardContentOf, type CardContent } from '../../../../data/card-content.ts';
import type { AnchoredCandidate, MentionIndex } from '../../../../page/paint/anchored-candidate.ts';

/** What a card of OpenAI shows. */
export const cardContent = contentOf('openai');

/** What a card of this entity shows. */
export function contentOf(entityId: string): CardContent {
  const content = cardContentOf(builtInPacks, entityId);
  if (!content) throw new Error(`The built-in packs have no entity ${entityId}.`);
  return content;
}

/** A mention without a page: nothing that these tests call reads its node or its range. */
export function fakeMention(id: number, entityId = 'openai'): AnchoredCandidate {
  const judgement = {
    entityId,
    start: 0,
    end: 6,
    confidence: 1,
    verdict: 'mention',
    reasons: [],
  } as const;
  // Holds: see above.
  return {
    id,
    judgement,
    blockText: 'OpenAI',
    ranges: [],
  } as Partial<AnchoredCandidate> as AnchoredCandidate;
}

/** An index of painted mentions that a test can change. */
export function fakeIndex(...first: readonly AnchoredCandidate[]): MentionIndex & {
  painted: () => readonly AnchoredCandidate[];
  paint: (...next: readonly AnchoredCandidate[]) => void;
} {
  let mentions = first;
  return {
    all: () => mentions,
    painted: () => mentions,
    ofRange: () => undefined,
    paint(...next) {
      mentions = next;
    },
  };
}
