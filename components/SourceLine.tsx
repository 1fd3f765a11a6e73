import type { Article } from '../data/pack.ts';
import { ageInMonths, monthWords, readMonth } from './article-date.ts';
import { numberFormat } from './formatters.ts';
import { LeaveIcon } from './icons.tsx';
import { useLanguage } from './language.ts';
import { useStrings } from './strings.ts';

interface SourceLineProps {
  readonly article: Pick<Article, 'title' | 'publisher' | 'url' | 'date'>;
  readonly now: Date;
}

/** "January 2025 · Maginative" as a link to the article, and the age of the article. */
export function SourceLine({ article, now }: SourceLineProps) {
  const translate = useStrings();
  const { tag } = useLanguage();
  const date = readMonth(article.date);
  const age = ageInMonths(date, now);
  return (
    <p class="source-line">
      <a href={article.url} target="_blank" rel="noopener noreferrer" title={article.title}>
        <time dateTime={article.date}>{monthWords(date, tag)}</time>
        <span class="source-dot"> · </span>
        <span dir="auto">{article.publisher}</span>
        <LeaveIcon />
      </a>
      <span class="source-age">
        {age === 0 ? translate('sourceNew') : translate('sourceAge', [monthsWords(age, tag)])}
      </span>
    </p>
  );
}

/** "22 months". */
function monthsWords(months: number, languageTag: string): string {
  return numberFormat(languageTag, {
    style: 'unit',
    unit: 'month',
    unitDisplay: 'long',
  }).format(months);
}
