import { useStrings } from '../strings.ts';
import { MentionSentence } from './MentionSentence.tsx';
import { MentionWhy } from './MentionWhy.tsx';
import type { FramedMention } from './page-state.ts';
import { type ReaderDecisions, whyJudged } from './why-judged.ts';

interface Props {
  /** In document order. */
  readonly mentions: readonly FramedMention[];
  readonly decisions: ReaderDecisions;
  readonly onJump: (mention: FramedMention) => void;
}

/** Every mention of the page in its sentence, with the reason; pressing one goes to it. */
export function MentionList({ mentions, decisions, onJump }: Props) {
  const t = useStrings();
  return (
    <ol class="mentions">
      {mentions.map(mention => (
        <li key={`${mention.frameId}:${mention.id}`} class="mention" data-entity={mention.entityId}>
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
          <MentionWhy why={whyJudged(mention, decisions)} isMarked />
        </li>
      ))}
    </ol>
  );
}
