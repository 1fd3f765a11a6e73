import type { Figure } from '../../data/pack.ts';

/** A figure as it is shown large, in the language of the interface: "$500 billion", "25%", "2030". */
export function figureWords(figure: Figure, languageTag: string): string {
  if (figure.kind === 'money') return moneyWords(figure.amount, figure.unit, languageTag);
  if (figure.kind === 'until') return yearWords(figure.amount, languageTag);
  return new Intl.NumberFormat(languageTag, {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(figure.amount / 100);
}

/** "$500 billion", "500 Milliarden $". */
export function moneyWords(amount: number, currency: string, languageTag: string): string {
  return new Intl.NumberFormat(languageTag, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(amount);
}

/** "2030", in the language's digits. */
export function yearWords(year: number, languageTag: string): string {
  return new Intl.DateTimeFormat(languageTag, { year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, 6),
  );
}
