import { expect, test } from 'vitest';
import { isUneven, toVisibleText } from '../../../../detection/match/normalize-text.ts';

test.each([
  ['plain text', 'Azure, été, の, 数', false],
  ['a soft hyphen', 'A\u00ADzure', true],
  ['a zero-width space', 'A\u200Bzure', true],
  ['a grapheme joiner', 'A\u034Fzure', true],
  ['a direction mark', 'A\u202Azure', true],
  ['a word joiner', 'A\u2060zure', true],
  ['a byte order mark', 'A\uFEFFzure', true],
  ['a wide capital', 'Ａzure', true],
  ['a wide small letter', 'aｚure', true],
])('uneven is: %s', (_what, text, expected) => {
  expect(isUneven(text)).toBe(expected);
});

test.each([
  ['plain text comes back as it is', 'Azure', 'Azure', [0, 1, 2, 3, 4, 5]],
  ['wide letters read as plain ones', 'ＡＺaｚ', 'AZaz', [0, 1, 2, 3]],
  ['unseen characters are taken out', 'A\u00ADz\u200B\u200Bu', 'Azu', [0, 2, 5]],
  ['both at once', '\u2060Ａ\u00ADz', 'Az', [1, 3]],
])('%s, and each character knows its place', (_rule, text, visible, places) => {
  const { text: seen, original } = toVisibleText(text);
  expect(seen).toBe(visible);
  expect(places.map((_, offset) => original(offset))).toEqual(places);
});

test('what lies beyond the visible text lies at the end of the original', () => {
  const { original } = toVisibleText('A\u00ADz\u00AD');
  expect(original(2)).toBe(4);
});
