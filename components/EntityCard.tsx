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

/** With more facts than this, the card shows {@link SHOWN_FACTS} and folds the rest away. */
const MOST_FACTS = 5;
/** Read in five seconds. */
const SHOWN_FACTS = 4;

/** All of a card; what it does, its host carries out. */
export interface EntityCardProps {
  readonly content: CardContent;
  /** `sheet`: from the screen's lower edge, for touch. */
  readonly form: 'popover' | 'sheet';
  readonly theme: Settings['theme'];
  /** The moment that the article's age counts to. */
  readonly now: Date;
  readonly pinned: boolean;
  /** Where there is little room: more facts than this are folded away. */
  readonly mostFacts?: number | undefined;
  /** Which of the page's mentions the card stands at; `index` counts from 1. Absent: it is the only one. */
  readonly position?: { readonly index: number; readonly count: number } | undefined;
  /** Words of the page that spoke for this meaning, strongest first. */
  readonly reasons: readonly string[];
  readonly onClose: () => void;
  /** The pin was pressed: the opposite of `pinned` is wanted. */
  readonly onPin: () => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  /** Puts text on the clipboard; resolves to whether it is there. */
  readonly onCopyFact: (text: string) => Promise<boolean>;
  readonly onSiteOff: () => void;
  readonly onNotThisMeaning: () => void;
  readonly onKnown: () => void;
}

/**
 * The card of an entity: a non-modal dialog named by the entity. Its root element takes focus by script, to be entered
 * from a shortcut. Styled by `cardStyle` of `card-style.ts`.
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
      // A dialog element takes no tabindex, and its Escape and focus rules are the host's here.
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
