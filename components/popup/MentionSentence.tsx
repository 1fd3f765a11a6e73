import type { ListedMention } from '../../extension/messages.ts';

/** The sentence around a mention, its words emphasised; in the page's own direction. */
export function MentionSentence({ mention }: { readonly mention: ListedMention }) {
  const { sentence, start, end, entityId } = mention;
  return (
    <bdi class="mention-sentence" dir="auto">
      {sentence.slice(0, start)}
      <mark data-entity={entityId}>{sentence.slice(start, end)}</mark>
      {sentence.slice(end)}
    </bdi>
  );
}
