import type { EntityCardProps } from '../EntityCard.tsx';
import { SourceLine } from '../SourceLine.tsx';
import { useStrings } from '../strings.ts';

type CardFooterProps = Pick<
  EntityCardProps,
  'content' | 'now' | 'onSiteOff' | 'onNotThisMeaning' | 'onKnown'
>;

/** The card's foot: source, date and age; then the quiet ways to see less of this. */
export function CardFooter(props: CardFooterProps) {
  const translate = useStrings();
  const { title } = props.content.entity;
  return (
    <footer class="card-footer">
      <SourceLine article={props.content.article} now={props.now} />
      <div class="card-actions">
        <button type="button" title={translate('cardSiteOffHint')} onClick={props.onSiteOff}>
          {translate('cardSiteOff')}
        </button>
        <button
          type="button"
          title={translate('cardNotThisMeaningHint', [title])}
          onClick={props.onNotThisMeaning}
        >
          {translate('cardNotThisMeaning')}
        </button>
        <button type="button" title={translate('cardKnownHint', [title])} onClick={props.onKnown}>
          {translate('cardKnown')}
        </button>
      </div>
    </footer>
  );
}
