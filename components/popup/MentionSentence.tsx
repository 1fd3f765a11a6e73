import { cutSentence } from './cut-sentence.ts';
import type { ListedMention } from '../../extension/messages/messages.ts';

/** The sentence around a mention, cut to about three lines, with the name emphasized; in the page's own direction. */
export function MentionSentence({ mention }: { readonly mention: ListedMention }) {
  const { sentence, start, end, entityId } = mention;
  const { before, words, after } = cutSentence(sentence, start, end);
  return (
    <bdi class="mention-sentence" dir="auto">
      {before}
      <mark data-entity={entityId}>{words}</mark>
      {after}
    </bdi>
  );
}
