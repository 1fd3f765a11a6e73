import { describe, expect, test } from 'vitest';
import { endOfCharacter, endsWord, startsWord } from '../../../../detection/match/word-boundary.ts';

describe('a word starts', () => {
  test.each([
    ['at the beginning of the text', 'OpenAI', true],
    ['after a space', ' OpenAI', true],
    ['after a letter of another script', 'のOpenAI', true],
    ['after a wide comma', 'a，OpenAI', true],
    ['after a sign beyond the first plane', '🚀OpenAI', true],
    ['not after a Latin letter', 'xOpenAI', false],
    ['not after a digit', '7OpenAI', false],
    ['not after an underscore', '_OpenAI', false],
    ['not after a mark', 'e\u0301OpenAI', false],
    ['not after the first mark of a further plane', '\u{11000}OpenAI', false],
    ['not after the last digit of a further plane', '\u{1D7FF}OpenAI', false],
    ['not after a sign that belongs to what follows', '\u0600OpenAI', false],
  ])('%s', (_rule, text, expected) => {
    expect(startsWord(text, text.indexOf('OpenAI'))).toBe(expected);
  });
});

describe('a word ends', () => {
  test.each([
    ['at the end of the text', 'OpenAI', true],
    ['before a space', 'OpenAI now', true],
    ['before a letter of another script', 'OpenAIの', true],
    ['before a genitive s after a capital', 'OpenAIs Chef', true],
    ['not before an s within a word', 'OpenAIsche', false],
    ['not before another letter', 'OpenAIx', false],
    ['not before a mark', 'OpenAI\u0301', false],
    ['not before a joiner', 'OpenAI\u200D', false],
    ['not before a mark of a further plane', 'OpenAI\u{1D165}', false],
  ])('%s', (_rule, text, expected) => {
    expect(endsWord(text, 0, 'OpenAI'.length)).toBe(expected);
  });

  test.each([
    ['a name all in capitals has no genitive s', 'AZUREs', 5],
    ['nor has one that ends in a small letter', 'Azures', 5],
  ])('%s', (_rule, text, end) => {
    expect(endsWord(text, 0, end)).toBe(false);
  });
});

test.each([
  ['marks and joiners belong to the character before them', 'AI\u0301\u200D!', 4],
  ['a letter does not', 'AIx', 2],
  ['they may be the last of the text', 'AI\u0301', 3],
  ['nothing follows the end of the text', 'AI', 2],
])('%s', (_rule, text, end) => {
  expect(endOfCharacter(text, 2)).toBe(end);
});
