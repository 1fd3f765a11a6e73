import type { Figure } from '../../data/pack.ts';
import type { Month } from '../article-date.ts';
import { SpanLine } from './SpanLine.tsx';
import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import { moneyWords } from './figure-words.ts';

/** A figure and the date that its span begins at. */
export interface FigureGraphicProps {
  readonly figure: Figure;
  /** The article's month: spans begin here. */
  readonly from: Month;
  readonly now: Date;
}

/** The graphic of a figure; none for a figure that needs no graphic. */
export function FigureGraphic({ figure, from, now }: FigureGraphicProps) {
  if (figure.kind === 'share') return <ShareRing percent={figure.amount} />;
  if (figure.kind === 'until') return <SpanLine from={from} lastYear={figure.amount} now={now} />;
  if (figure.of === undefined) return null;
  return <PartBar part={figure.amount} whole={figure.of} currency={figure.unit} />;
}

/** Most parts that a bar is divided into; more would be too thin to tell apart. */
const MOST_PARTS = 12;

interface PartBarProps {
  readonly part: number;
  readonly whole: number;
  readonly currency: string;
}

/** A bar of a whole with its part filled; divided into equal parts if the whole is a multiple of the part. */
function PartBar({ part, whole, currency }: PartBarProps) {
  const translate = useStrings();
  const { tag } = useLanguage();
  const parts = whole / part;
  const cuts = Number.isInteger(parts) && parts <= MOST_PARTS ? parts - 1 : 0;
  const words = moneyWords(whole, currency, tag);
  return (
    <div class="part-bar">
      <svg
        class="figure-turning"
        width="100%"
        height="8"
        role="img"
        aria-label={translate('figurePart', [moneyWords(part, currency, tag), words])}
      >
        <rect class="figure-track" width="100%" height="8" rx="4" />
        <rect class="figure-fill" width={`${100 / parts}%`} height="8" rx="4" />
        {Array.from({ length: cuts }, (_, cut) => {
          const x = `${((cut + 1) * 100) / parts}%`;
          return <line key={cut} class="figure-cut" x1={x} x2={x} y1="0" y2="8" />;
        })}
      </svg>
      <span class="figure-caption figure-caption-end" lang={tag} dir="auto" aria-hidden="true">
        {translate('figureOf', [words])}
      </span>
    </div>
  );
}

/** A ring with its share filled, clockwise from the top. */
function ShareRing({ percent }: { readonly percent: number }) {
  const translate = useStrings();
  const { number } = useLanguage();
  return (
    <svg
      class="share-ring"
      viewBox="0 0 36 36"
      role="img"
      aria-label={translate('figureShare', [number(percent), number(100)])}
    >
      <circle class="figure-track-line" cx="18" cy="18" r="14" fill="none" stroke-width="7" />
      <circle
        class="figure-fill-line"
        cx="18"
        cy="18"
        r="14"
        fill="none"
        stroke-width="7"
        pathLength="100"
        stroke-dasharray={`${percent} ${100 - percent}`}
        transform="rotate(-90 18 18)"
      />
    </svg>
  );
}
