import type { Entity } from '../../data/pack.ts';
import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import { MentionSentence } from './MentionSentence.tsx';
import { MentionWhy } from './MentionWhy.tsx';
import type { FramedMention } from './page-state.ts';
import { type ReaderDecisions, whyJudged } from './why-judged.ts';

interface Props {
  /** Candidates that are not marked, in document order. */
  readonly mentions: readonly FramedMention[];
  readonly entities: readonly Pick<Entity, 'id' | 'title'>[];
  readonly decisions: ReaderDecisions;
  /** Marks the entity on the site of the mention from now on. */
  readonly onMark: (mention: FramedMention) => void;
}

/** Candidates that were left unmarked, each with the reason and a button that marks it. */
export function UnmarkedList({ mentions, entities, decisions, onMark }: Props) {
  const t = useStrings();
  const { count } = useLanguage();
  const titleOf = (id: string) => entities.find(entity => entity.id === id)?.title ?? id;
  return (
    <details class="unmarked">
      <summary>{count('unmarkedTitle', mentions.length)}</summary>
      <ol class="mentions">
        {mentions.map(mention => {
          const why = whyJudged(mention, decisions);
          return (
            <li key={`${mention.frameId}:${mention.id}`} class="mention mention-unmarked">
              <MentionSentence mention={mention} />
              <MentionWhy why={why} isMarked={false} />
              {/* A contrary choice is undone in the list of choices below. */}
              {why.kind !== 'said' && why.kind !== 'known' && (
                <button
                  type="button"
                  class="button button-text"
                  aria-label={t('unmarkedMarkOf', [titleOf(mention.entityId)])}
                  onClick={() => {
                    onMark(mention);
                  }}
                >
                  {t('unmarkedMark')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
