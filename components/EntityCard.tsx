import { useId, useState } from 'preact/hooks';
import type { CardContent } from '../data/card-content.ts';
import type { Settings } from '../extension/settings/settings-schema.ts';
import { readMonth } from './article-date.ts';
import { CardFooter } from './card/CardFooter.tsx';
import { CardHeader } from './card/CardHeader.tsx';
import { useCopiedFact } from './card/copied-fact.ts';
import { FactList } from './FactList.tsx';
import { MoreIcon } from './icons.tsx';
import { useLanguage } from './language.ts';
import { reasonPhrases } from './reason-phrases.ts';
import { useStrings } from './strings.ts';

/** With more facts than this, the card shows {@link SHOWN_FACTS} and collapses the rest. */
const MOST_FACTS = 5;
/** As many facts as can be read in about five seconds. */
const SHOWN_FACTS = 4;

/** The content of a card, and callbacks for its actions. */
export interface EntityCardProps {
  readonly content: CardContent;
  /** `sheet`: at the bottom edge of the screen, for touch. */
  readonly form: 'popover' | 'sheet';
  readonly theme: Settings['theme'];
  /** The age of the article is counted up to this time. */
  readonly now: Date;
  readonly pinned: boolean;
  /** Set where space is short: more facts than this are collapsed. */
  readonly mostFacts?: number | undefined;
  /** The position of the mention on the page; `index` counts from 1. Absent if it is the only one. */
  readonly position?: { readonly index: number; readonly count: number } | undefined;
  /** Phrases of the page that suggested this meaning, strongest first. */
  readonly reasons: readonly string[];
  readonly onClose: () => void;
  /** Called when the pin is pressed, to reverse `pinned`. */
  readonly onPin: () => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  /** Copies text to the clipboard; resolves to whether that succeeded. */
  readonly onCopyFact: (text: string) => Promise<boolean>;
  readonly onSiteOff: () => void;
  readonly onNotThisMeaning: () => void;
  readonly onKnown: () => void;
}

/**
 * The card of an entity: a non-modal dialog labeled by the entity. Its root element can be focused by script, for opening
 * by a shortcut. Styled by `cardStyle` of `card-style.ts`.
 */
export function EntityCard(props: EntityCardProps) {
  const { content, form, theme, now, reasons } = props;
  const { entity, article, headings } = content;
  const translate = useStrings();
  const { count, direction, quotes } = useLanguage();
  const titleId = useId();
  const factsId = useId();
  const [isOpen, setOpen] = useState(false);
  const { copied, copy } = useCopiedFact(content, props.onCopyFact);
  const from = readMonth(article.date);
  const phrases = reasonPhrases(reasons);
  const { mostFacts = MOST_FACTS } = props;
  const folded =
    entity.facts.length > mostFacts ? entity.facts.length - Math.min(SHOWN_FACTS, mostFacts) : 0;
  const facts = isOpen ? entity.facts : entity.facts.slice(0, entity.facts.length - folded);

  return (
    <section
      class={`entity-card entity-card-${form}`}
      data-theme={theme}
      data-entity={entity.id}
      dir={direction}
      // A dialog element allows no tabindex, and here its host handles Escape and focus.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      {form === 'sheet' && <div class="card-grip" aria-hidden="true" />}
      <CardHeader {...props} titleId={titleId} />
      <div class="card-body" dir="auto">
        <div lang={content.lang}>
          <p class="card-description">{entity.description}</p>
          <div id={factsId}>
            <FactList
              facts={facts}
              headings={isOpen ? headings : undefined}
              from={from}
              now={now}
              copied={copied}
              onCopy={copy}
            />
          </div>
        </div>
        {isOpen && phrases.length > 0 && (
          <p class="card-reasons" dir={direction}>
            {translate('cardReasons', [quotes(phrases)])}
          </p>
        )}
      </div>
      <CardFooter {...props}>
        {folded > 0 && (
          <button
            type="button"
            class="card-more"
            aria-expanded={isOpen}
            aria-controls={factsId}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? translate('cardFewerFacts') : count('cardMoreFacts', folded)}
            <MoreIcon />
          </button>
        )}
      </CardFooter>
      <output class="card-status">{copied === undefined ? '' : translate('cardCopied')}</output>
    </section>
  );
}
