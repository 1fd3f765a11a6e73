import { describe, expect, test } from 'vitest';
import { namesSource, toPattern } from '../../../../detection/match/name-trie.ts';

const matches = (names: readonly string[], text: string) =>
  [...text.matchAll(new RegExp(namesSource(names), 'gi'))].map(([found]) => found);

describe('a pattern of names', () => {
  test.each<[string, string[], string, string[]]>([
    [
      'matches the longest name at a place',
      ['Open', 'Open AI'],
      'open ai, open',
      ['open ai', 'open'],
    ],
    [
      'matches names that share a beginning',
      ['Star', 'Stone'],
      'star stone sta',
      ['star', 'stone'],
    ],
    ['matches nothing but whole names', ['Stargate'], 'starga', []],
    [
      'takes signs as they are',
      ['A.I.', 'C++', 'a-b'],
      'a.i. axi. c++ ccc a-b',
      ['a.i.', 'c++', 'a-b'],
    ],
    ['takes any run of space for one', ['Open AI'], 'open \n\t ai', ['open \n\t ai']],
    ['takes spaces in a name for one', ['Open  AI'], 'open ai', ['open ai']],
    ['needs some space where the name has it', ['Open AI'], 'openai', []],
    ['does without names', [], 'anything', []],
  ])('%s', (_rule, names, text, expected) => {
    expect(matches(names, text)).toEqual(expected);
  });

  test('looks at each letter once: names with one beginning share it', () => {
    expect(namesSource(['ab', 'ac', 'a'])).toBe('a(?:b|c)?');
    expect(namesSource(['ab'])).toBe('ab');
    expect(namesSource(['ab', 'a'])).toBe('a(?:b)?');
  });

  test('gives up where a space is longer than 60 characters', () => {
    expect(matches(['a b'], `a${' '.repeat(60)}b`)).toHaveLength(1);
    expect(matches(['a b'], `a${' '.repeat(61)}b`)).toEqual([]);
  });
});

test('letters become a pattern for themselves', () => {
  expect(toPattern('a+b  c')).toBe('a\\+b\\s{1,60}c');
});
