import type { ComponentChildren } from 'preact';
import type { EntityCardProps } from '../EntityCard.tsx';
import { SourceLine } from '../SourceLine.tsx';
import { useStrings } from '../strings.ts';

type CardFooterProps = Pick<
  EntityCardProps,
  'content' | 'now' | 'onSiteOff' | 'onNotThisMeaning' | 'onKnown'
> & {
  /** Content beside the source: the button for more facts. */
  readonly children: ComponentChildren;
};

/** The footer of the card: source, date and age, then the actions that mark less. It stays in view while the facts scroll. */
export function CardFooter(props: CardFooterProps) {
  const translate = useStrings();
  const { title } = props.content.entity;
  return (
    <footer class="card-footer">
      <div class="card-source">
        <SourceLine article={props.content.article} now={props.now} />
        {props.children}
      </div>
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
