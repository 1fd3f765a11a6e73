import { describe, expect, test } from 'vitest';
import {
  figurePieces,
  moneyWords,
  yearWords,
} from '../../../../components/figures/figure-words.ts';
import { builtInPacks } from '../../../../data/built-in-packs.ts';

/** Only the word around a year is a string of ours. */
const translate = (_key: string, [year = '']: readonly string[] = []) => `through ${year}`;

/** Intl parts numbers and their units with no-break spaces of several widths. */
const spaced = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

test.each([
  ['en', '$500 billion'],
  ['de', '500 Milliarden $'],
  ['fr', '500 milliards $'],
  ['es', '500 mil millones $'],
  ['ja', '$5000億'],
])('money in %s', (language, words) => {
  expect(spaced(moneyWords(500_000_000_000, 'USD', language))).toBe(words);
});

describe('in English, each figure of the pack reads as its own text does', () => {
  const figures = builtInPacks
    .flatMap(({ article }) => article.sections.flatMap(({ points }) => points))
    .flatMap(({ figure }) => figure ?? []);

  test.each(figures)('$text', figure => {
    const words = figurePieces(figure, 'en', translate).map(({ text }) => text);
    expect(spaced(words.join('')).replace('through ', '')).toBe(figure.text);
  });
});

test('the number stands out from the words around it', () => {
  const figure = { kind: 'money', amount: 5e11, unit: 'USD', text: '$500 billion' } as const;
  const pieces = figurePieces(figure, 'en', translate);
  expect(pieces.map(({ text, isNumber }) => [spaced(text), isNumber])).toEqual([
    ['$500', true],
    [' billion', false],
  ]);
});

test('a sign that follows the number stays with its words', () => {
  const figure = { kind: 'money', amount: 5e11, unit: 'USD', text: '$500 billion' } as const;
  const pieces = figurePieces(figure, 'de', translate);
  expect(pieces.map(({ text, isNumber }) => [spaced(text), isNumber])).toEqual([
    ['500', true],
    [' Milliarden $', false],
  ]);
});

test.each(['en', 'ja', 'de'])('a year is a bare number in %s', language => {
  expect(yearWords(2030, language)).toBe('2030');
});
