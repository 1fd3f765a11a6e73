import { expect, test } from 'vitest';
import {
  ageInMonths,
  monthWords,
  readMonth,
  yearsSince,
} from '../../../components/article-date.ts';

const january = { year: 2025, month: 1 };

test('reads a month as packs write it, and nothing else', () => {
  expect(readMonth('2025-01')).toEqual(january);
  for (const wrong of ['2025', '2025-1', 'January 2025', '']) {
    expect(() => readMonth(wrong)).toThrow(RangeError);
  }
});

test.each([
  ['the same month', [2025, 0, 31], 0],
  ['the first day of the next month', [2025, 1, 1], 1],
  ['a year', [2026, 0, 15], 12],
  ['November of the next year', [2026, 10, 22], 22],
  ['a clock that is wrong', [2024, 5, 1], 0],
] as const)('%s counts whole calendar months', (_title, [year, month, day], age) => {
  expect(ageInMonths(january, new Date(year, month, day))).toBe(age);
});

test('names the month in the language of the interface', () => {
  expect(monthWords(january, 'en')).toBe('January 2025');
  expect(monthWords(january, 'de')).toBe('Januar 2025');
  expect(monthWords(january, 'ja')).toBe('2025年1月');
});

test('years since a month grow with every day', () => {
  expect(yearsSince(january, new Date(2025, 0, 1))).toBeCloseTo(0, 1);
  expect(yearsSince(january, new Date(2026, 6, 1))).toBeCloseTo(1.5, 1);
  expect(yearsSince(january, new Date(2020, 0, 1))).toBe(0);
});
