import { type Month, monthWords, yearsSince } from '../article-date.ts';
import { useLanguage } from '../language.ts';
import { useStrings } from '../strings.ts';
import { yearWords } from './figure-words.ts';

/** Least distance of the label of today from the labels of the ends, in percent of the line. */
const CLEAR_PERCENT = 22;

interface SpanLineProps {
  readonly from: Month;
  readonly lastYear: number;
  readonly now: Date;
}

/** A line from a month to the end of a year with a tick at each new year, filled up to today. */
export function SpanLine({ from, lastYear, now }: SpanLineProps) {
  const translate = useStrings();
  const { tag } = useLanguage();
  const january = from.month === 1 ? 0 : (13 - from.month) / 12;
  const years = lastYear + 1 - from.year - (from.month - 1) / 12;
  const percent = (span: number) => `${(span / years) * 100}%`;
  const passed = Math.min(yearsSince(from, now), years);
  const todayPercent = (passed / years) * 100;
  const ticks = Array.from({ length: lastYear - from.year + 1 }, (_, year) => january + year);
  const end = yearWords(lastYear, tag);
  return (
    <div class="span-line">
      <svg
        class="figure-turning"
        width="100%"
        height="12"
        role="img"
        aria-label={translate('figureSpan', [monthWords(from, tag), end])}
      >
        <rect class="figure-track" y="4" width="100%" height="4" rx="2" />
        <rect class="figure-fill" y="4" width={percent(passed)} height="4" rx="2" />
        {ticks
          .filter(tick => tick > 0 && tick < years)
          .map(tick => (
            <line
              key={tick}
              class="figure-cut"
              x1={percent(tick)}
              x2={percent(tick)}
              y1="4"
              y2="8"
            />
          ))}
        <circle class="figure-today" cx={percent(passed)} cy="6" r="5" />
      </svg>
      <span class="span-line-ends" aria-hidden="true">
        <span class="figure-caption" lang={tag} dir="auto">
          {monthWords(from, tag, 'short')}
        </span>
        {todayPercent > CLEAR_PERCENT && todayPercent < 100 - CLEAR_PERCENT && (
          <span
            class="figure-caption span-line-today"
            style={{ insetInlineStart: percent(passed) }}
          >
            {translate('figureToday')}
          </span>
        )}
        <span class="figure-caption">{end}</span>
      </span>
    </div>
  );
}
