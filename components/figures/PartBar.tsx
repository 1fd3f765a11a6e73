import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import { moneyWords } from './figure-words.ts';

/** Most parts that a bar is divided into; more would be too thin to tell apart. */
const MOST_PARTS = 12;

interface PartBarProps {
  readonly part: number;
  readonly whole: number;
  readonly currency: string;
}

/** A bar of a whole with its part filled; divided into equal parts if the whole is a multiple of the part. */
export function PartBar({ part, whole, currency }: PartBarProps) {
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
