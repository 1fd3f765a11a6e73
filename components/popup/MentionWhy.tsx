import { useLanguage } from '../language.ts';
import { type Translate, useStrings } from '../strings.ts';
import type { Why } from './why-judged.ts';

interface Props {
  readonly why: Why;
  readonly isMarked: boolean;
}

/** Why a name was or was not marked, in a sentence. */
export function MentionWhy({ why, isMarked }: Props) {
  const t = useStrings();
  const { quotes } = useLanguage();
  const words = isMarked ? markedBecause(why, t, quotes) : unmarkedBecause(why, t, quotes);
  return <p class="mention-why">{words}</p>;
}

type Quotes = (phrases: readonly string[]) => string;

function markedBecause(why: Why, t: Translate, quotes: Quotes): string {
  if (why.kind === 'said') return t('mentionSaid');
  return why.kind === 'phrases' ? t('mentionBecause', [quotes(why.phrases)]) : t('mentionSure');
}

function unmarkedBecause(why: Why, t: Translate, quotes: Quotes): string {
  switch (why.kind) {
    case 'said':
      return t('unmarkedSaid');
    case 'known':
      return t('unmarkedKnown');
    case 'alone':
      return t('unmarkedNoEvidence');
    case 'phrases':
      return why.rival === undefined
        ? t('unmarkedBecause', [quotes(why.phrases)])
        : t('unmarkedRival', [why.rival, quotes(why.phrases)]);
    default:
      return why satisfies never;
  }
}
