import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import { MentionSentence } from './MentionSentence.tsx';
import type { FramedMention } from './page-state.ts';

interface Props {
  /** Candidates judged to mean something else, in document order. */
  readonly mentions: readonly FramedMention[];
}

/** Words that look like an entity's name but were left unmarked, each with the reason. */
export function UnmarkedList({ mentions }: Props) {
  const t = useStrings();
  const { count, list } = useLanguage();
  return (
    <details class="unmarked">
      <summary>{count('unmarkedTitle', mentions.length)}</summary>
      <ol class="mentions">
        {mentions.map(mention => {
          const against = mention.reasons.filter(r => r.weight < 0);
          const rival = against.find(r => r.rival !== undefined)?.rival;
          const words = list(against.map(r => r.text));
          return (
            <li key={`${mention.frameId}:${mention.id}`} class="mention mention-unmarked">
              <MentionSentence mention={mention} />
              <p class="mention-why">
                {against.length === 0
                  ? t('unmarkedNoEvidence')
                  : rival === undefined
                    ? t('unmarkedBecause', [words])
                    : t('unmarkedRival', [rival, words])}
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
