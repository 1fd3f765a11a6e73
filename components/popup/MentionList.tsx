import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import { MentionSentence } from './MentionSentence.tsx';
import type { FramedMention } from './page-state.ts';

interface Props {
  /** In document order. */
  readonly mentions: readonly FramedMention[];
  readonly onJump: (mention: FramedMention) => void;
}

/** Every mention of the page in its sentence; pressing one goes there. */
export function MentionList({ mentions, onJump }: Props) {
  const t = useStrings();
  const { list } = useLanguage();
  return (
    <ol class="mentions">
      {mentions.map(mention => {
        const because = mention.reasons.filter(r => r.weight > 0).map(r => r.text);
        return (
          <li
            key={`${mention.frameId}:${mention.id}`}
            class="mention"
            data-entity={mention.entityId}
          >
            <button
              type="button"
              class="mention-jump"
              title={t('mentionJump')}
              onClick={() => {
                onJump(mention);
              }}
            >
              <MentionSentence mention={mention} />
            </button>
            {because.length > 0 && (
              <p class="mention-why">{t('mentionBecause', [list(because)])}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
