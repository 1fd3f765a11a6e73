import type { Fact } from '../data/pack.ts';
import type { Month } from './article-date.ts';
import { CopyIcon, DoneIcon } from './icons.tsx';
import { KeyFigure } from './figures/KeyFigure.tsx';
import { useLanguage } from './language.ts';
import { useStrings } from './strings.ts';

/** Facts, and how they are shown. */
export interface FactListProps {
  readonly facts: readonly Fact[];
  /** Headings of the sections by id; absent to show facts without their sections. */
  readonly headings?: Readonly<Record<string, string>> | undefined;
  /** The article's month. */
  readonly from: Month;
  readonly now: Date;
  /** Id of the fact that was just copied. */
  readonly copied?: string | undefined;
  readonly onCopy: (fact: Fact) => void;
}

/** The facts in order; a figure is shown in large type with its graphic. */
export function FactList({ facts, headings, from, now, copied, onCopy }: FactListProps) {
  const translate = useStrings();
  const { tag } = useLanguage();
  return (
    <ul class="facts">
      {facts.map(fact => (
        <li key={fact.id} class={`fact fact-${fact.figure?.kind ?? 'plain'}`}>
          {fact.figure && <KeyFigure figure={fact.figure} from={from} now={now} />}
          <p class="fact-text">{fact.text}</p>
          {headings && (
            <p class="fact-section" lang={tag}>
              {translate('factSection', [headings[fact.section] ?? fact.section])}
            </p>
          )}
          <button
            type="button"
            class="icon-button fact-copy"
            data-done={copied === fact.id}
            aria-label={translate('cardCopyFact')}
            title={translate('cardCopyFact')}
            onClick={() => onCopy(fact)}
          >
            {copied === fact.id ? <DoneIcon /> : <CopyIcon />}
          </button>
        </li>
      ))}
    </ul>
  );
}
