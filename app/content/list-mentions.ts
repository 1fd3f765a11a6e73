import type { ListedMention } from '../../extension/messages/messages.ts';
import type { AnchoredCandidate } from '../../page/paint/anchored-candidate.ts';
import { sentenceAround } from '../../page/text/sentence-around.ts';

/**
 * A mention as the popup lists it, with its sentence.
 * @param lang BCP 47 tag of the page's language, for splitting sentences; `undefined`: unknown.
 */
export function listMention(
  { id, judgement, blockText }: Pick<AnchoredCandidate, 'id' | 'judgement' | 'blockText'>,
  lang: string | undefined,
): ListedMention {
  const sentence = sentenceAround(blockText, judgement.start, judgement.end, lang);
  return {
    id,
    entityId: judgement.entityId,
    surface: blockText.slice(judgement.start, judgement.end),
    sentence: sentence.text,
    start: sentence.start,
    end: sentence.end,
    confidence: judgement.confidence,
    verdict: judgement.verdict,
    reasons: judgement.reasons.map(reason => ({ ...reason })),
  };
}
