import type { Figure } from '../../data/pack.ts';
import { numberFormat } from '../formatters.ts';
import type { Translate } from '../strings.ts';

/** A piece of a figure's words; the number is shown large, its unit smaller. */
export interface FigurePiece {
  readonly text: string;
  readonly isNumber: boolean;
}

/** A figure as it is shown large, in the language of the interface: "$500" + "billion", "25%", "through" + "2030". */
export function figurePieces(
  figure: Figure,
  languageTag: string,
  translate: Translate,
): readonly FigurePiece[] {
  if (figure.kind === 'money') return moneyPieces(figure.amount, figure.unit, languageTag);
  if (figure.kind === 'share') {
    const format = numberFormat(languageTag, {
      style: 'percent',
      maximumFractionDigits: 1,
    });
    return [{ text: format.format(figure.amount / 100), isNumber: true }];
  }
  const year = yearWords(figure.amount, languageTag);
  const [before = '', after = ''] = translate('figureThrough', [year]).split(year);
  return [
    { text: before, isNumber: false },
    { text: year, isNumber: true },
    { text: after, isNumber: false },
  ].filter(({ text }) => text !== '');
}

/** "$500 billion", "500 Milliarden $". */
export function moneyWords(amount: number, currency: string, languageTag: string): string {
  return moneyPieces(amount, currency, languageTag)
    .map(({ text }) => text)
    .join('');
}

/** "2030": the number alone, because the surrounding words already name the year. */
export function yearWords(year: number, languageTag: string): string {
  return numberFormat(languageTag, { useGrouping: false }).format(year);
}

/**
 * `Intl` writes long compact numbers ("500 billion") and currencies ("$500B"), but not both in one; so the compact
 * number replaces the one in the currency format.
 */
function moneyPieces(
  amount: number,
  currency: string,
  languageTag: string,
): readonly FigurePiece[] {
  const compact = numberFormat(languageTag, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 1,
  });
  const money = numberFormat(languageTag, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  });
  const parts = money.formatToParts(1);
  // "$500" belongs together; a sign that follows, as in "500 Milliarden $", belongs to the words.
  const isSignFirst = parts[0]?.type === 'currency';
  const pieces = parts.flatMap(({ type, value }) =>
    type === 'integer'
      ? compact.formatToParts(amount).map(part => ({
          text: part.value,
          isNumber: part.type !== 'compact' && part.type !== 'literal',
        }))
      : [{ text: keptInOrder(value), isNumber: isSignFirst && type === 'currency' }],
  );
  const joined: FigurePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.isNumber === piece.isNumber) {
      joined.splice(-1, 1, { ...last, text: last.text + piece.text });
    } else joined.push(piece);
  }
  return joined;
}

/** "US$" at the end of Arabic words would be read as "$US" without a mark that its sign runs with its letters. */
function keptInOrder(currency: string): string {
  return /\p{L}\p{Sc}$/u.test(currency) ? `${currency}\u200E` : currency;
}
