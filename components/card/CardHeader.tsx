import type { EntityCardProps } from '../EntityCard.tsx';
import { CloseIcon, NextIcon, PinIcon, PreviousIcon } from '../icons.tsx';
import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import type { ComponentChildren } from 'preact';

type CardHeaderProps = Pick<
  EntityCardProps,
  'content' | 'form' | 'pinned' | 'position' | 'onClose' | 'onPin' | 'onPrevious' | 'onNext'
> & { readonly titleId: string };

/**
 * The header of the card: kind, name, buttons for the previous and next mention, pin and close.
 * It has the direction of the pack's language, as the facts have. A sheet has no pin, since it stays open anyway.
 */
export function CardHeader(props: CardHeaderProps) {
  const { content, form, pinned, position, titleId } = props;
  const translate = useStrings();
  const { direction, number } = useLanguage();
  return (
    <header class="card-header" dir="auto">
      <div class="card-names" lang={content.lang}>
        <p class="card-kind">{content.entity.kind}</p>
        <h2 class="card-title" id={titleId}>
          {content.entity.title}
        </h2>
      </div>
      <div class="card-tools">
        {position && (
          <div class="card-steps">
            <IconButton label={translate('cardPrevious')} onClick={props.onPrevious}>
              <PreviousIcon />
            </IconButton>
            <span class="card-position" dir={direction}>
              {translate('cardPosition', [number(position.index), number(position.count)])}
            </span>
            <IconButton label={translate('cardNext')} onClick={props.onNext}>
              <NextIcon />
            </IconButton>
          </div>
        )}
        {form === 'popover' && (
          <IconButton label={translate('cardPin')} isPressed={pinned} onClick={props.onPin}>
            <PinIcon isFilled={pinned} />
          </IconButton>
        )}
        <IconButton label={translate('cardClose')} onClick={props.onClose}>
          <CloseIcon />
        </IconButton>
      </div>
    </header>
  );
}

interface IconButtonProps {
  /** Its accessible name and its tooltip. */
  readonly label: string;
  /** Set on a toggle button. */
  readonly isPressed?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A square button with an icon as its only content. */
function IconButton({ label, isPressed, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
