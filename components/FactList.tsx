import type { Fact, Figure } from '../data/pack.ts';
import type { Month } from './article-date.ts';
import { CopyIcon, DoneIcon } from './icons.tsx';
import { FigureGraphic } from './figures/FigureGraphic.tsx';
import { figurePieces } from './figures/figure-words.ts';
import { useLanguage } from './language.ts';
import { useStrings } from './strings.ts';

/** Facts and how they are told. */
export interface FactListProps {
  readonly facts: readonly Fact[];
  /** Headings of the sections by id; absent: the facts stand without their sections. */
  readonly headings?: Readonly<Record<string, string>> | undefined;
  /** The article's month. */
  readonly from: Month;
  readonly now: Date;
  /** {@link Fact.id} of the fact that was copied just now. */
  readonly copied?: string | undefined;
  readonly onCopy: (fact: Fact) => void;
}

/** Facts in their order; one that carries a figure shows it large, with its picture. */
export function FactList({ facts, headings, from, now, copied, onCopy }: FactListProps) {
  const translate = useStrings();
  const { tag } = useLanguage();
  return (
    <ul class="facts">
      {facts.map(fact => (
        <li key={fact.id} class={`fact fact-${fact.figure?.kind ?? 'plain'}`}>
          {fact.figure && <FactFigure figure={fact.figure} from={from} now={now} />}
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

interface FactFigureProps {
  readonly figure: Figure;
  readonly from: Month;
  readonly now: Date;
}

/** The large number is for the eye: the sentence below says it to everybody. */
function FactFigure({ figure, from, now }: FactFigureProps) {
  const translate = useStrings();
  const { tag } = useLanguage();
  return (
    <div class="fact-figure">
      <span class="fact-number" lang={tag} dir="auto" aria-hidden="true">
        {figurePieces(figure, tag, translate).map(({ text, isNumber }) =>
          isNumber ? text : <small key={text}>{text}</small>,
        )}
      </span>
      <FigureGraphic figure={figure} from={from} now={now} />
    </div>
  );
}
