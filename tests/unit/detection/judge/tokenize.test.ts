import { describe, expect, test } from 'vitest';
import { lowerOf, splitWords, WORD_KEYS } from '../../../../detection/judge/tokenize.ts';

const words = (text: string, from?: number, to?: number) =>
  splitWords(text, from, to).map(({ start, end }) => text.slice(start, end));

const keyOf = (text: string) => splitWords(text)[0]?.key;

/** By the number of words that a character between two letters makes. */
const KINDS: Readonly<Record<number, string>> = { 1: 'letter', 2: 'sign', 3: 'word of its own' };
const kind = (code: number) => KINDS[words(`x${String.fromCharCode(code)}y`).length];

test.each<[string, string, string[]]>([
  ['space and signs part words', 'Azure, the cloud.', ['Azure', 'the', 'cloud']],
  ['so do hyphens and apostrophes', 'SG-1 isn’t', ['SG', '1', 'isn', 't']],
  ['digits belong to words', 'GPT4 in 2025', ['GPT4', 'in', '2025']],
  ['each character of a script without spaces is a word', '数据center', ['数', '据', 'center']],
  ['a word ends where such a script begins', 'AIの時', ['AI', 'の', '時']],
  ['letters beyond ASCII stand with the others', 'données été', ['données', 'été']],
  ['no words, no list', ' – ', []],
])('%s', (_rule, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('only the words from one offset to another are split, cut where they cross it', () => {
  expect(words('one two three', 5, 10)).toEqual(['wo', 'th']);
});

describe('what a character is', () => {
  test.each([
    ['/', 0x2f, 'sign'],
    ['0', 0x30, 'letter'],
    ['9', 0x39, 'letter'],
    [':', 0x3a, 'sign'],
    ['@', 0x40, 'sign'],
    ['A', 0x41, 'letter'],
    ['Z', 0x5a, 'letter'],
    ['[', 0x5b, 'sign'],
    ['`', 0x60, 'sign'],
    ['a', 0x61, 'letter'],
    ['z', 0x7a, 'letter'],
    ['{', 0x7b, 'sign'],
    ['¿', 0xbf, 'sign'],
    ['À', 0xc0, 'letter'],
    ['×', 0xd7, 'sign'],
    ['÷', 0xf7, 'sign'],
    ['the last letter before the punctuation', 0x1f_ff, 'letter'],
    ['the first of the punctuation', 0x20_00, 'sign'],
    ['the last arrow', 0x2b_ff, 'sign'],
    ['the first letter after the arrows', 0x2c_00, 'letter'],
    ['the last before the ideographic signs', 0x2f_ff, 'letter'],
    ['the ideographic space', 0x30_00, 'sign'],
    ['the last ideographic sign', 0x30_40, 'sign'],
    ['the first hiragana', 0x30_41, 'word of its own'],
    ['the last katakana', 0x30_ff, 'word of its own'],
    ['the first after the katakana', 0x31_00, 'letter'],
    ['the last before the ideographs', 0x33_ff, 'letter'],
    ['the first ideograph', 0x34_00, 'word of its own'],
    ['the last ideograph', 0x9f_ff, 'word of its own'],
    ['the first Yi syllable', 0xa0_00, 'letter'],
    ['the last before Hangul', 0xab_ff, 'letter'],
    ['the first Hangul syllable', 0xac_00, 'word of its own'],
    ['the last Hangul syllable', 0xd7_a3, 'word of its own'],
    ['the first after Hangul', 0xd7_a4, 'letter'],
    ['the last before the surrogates', 0xd7_ff, 'letter'],
    ['the first surrogate', 0xd8_00, 'sign'],
    ['the last for private use', 0xf8_ff, 'sign'],
    ['the first after those', 0xf9_00, 'letter'],
    ['the last presentation form', 0xfd_ff, 'letter'],
    ['the first variation selector', 0xfe_00, 'sign'],
  ])('%s is a %s', (_name, code, expected) => {
    expect(kind(code)).toBe(expected);
  });
});

describe('a word’s key', () => {
  test.each([
    ['is the same in any case', 'Cloud', 'cLOUD'],
    ['is made of the first three letters', 'cloud', 'clone'],
    ['takes letters beyond ASCII for one', 'éa', 'öa'],
    ['takes the first letter beyond ASCII for one of them', '\u00C0a', '\u0416a'],
  ])('%s: %s, %s', (_rule, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  test.each([
    ['tells first letters apart', 'cloud', 'bloud'],
    ['tells second letters apart', 'cloud', 'could'],
    ['tells third letters apart', 'cloud', 'clue'],
    ['tells a short word from a longer one', 'sg', 'sgx'],
    ['sees no letter of the next word', 'ab', 'abc'],
    ['tells ASCII from what is beyond', 'éa', 'aa'],
  ])('%s: %s, %s', (_rule, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  test('does not depend on what stands around the word', () => {
    expect(splitWords('in SG now')[1]?.key).toBe(keyOf('sg'));
  });

  test('is a whole number below the number of keys', () => {
    for (const text of ['a', 'zzz', 'ööö', '___9', '9']) {
      expect(keyOf(text)).toBeGreaterThanOrEqual(0);
      expect(keyOf(text)).toBeLessThan(WORD_KEYS);
    }
  });
});

test('a word in small letters is made once and kept', () => {
  const [word] = splitWords('SoftBank');
  if (!word) throw new Error('there is one word');
  expect(lowerOf('SoftBank', word)).toBe('softbank');
  expect(word.lower).toBe('softbank');
  expect(lowerOf('another!', word)).toBe('softbank');
});
