import { describe, expect, test } from 'vitest';
import { createEvidenceFinder, firstFrom } from '../../../../detection/judge/find-evidence.ts';
import { splitWords } from '../../../../detection/judge/tokenize.ts';

/** What phrases of evidence find around the word in braces. */
function around(phrases: string, marked: string): string[] {
  const finder = createEvidenceFinder({
    senses: [{ entityId: 'x', evidence: [[1, phrases]], rivals: [] }],
  });
  const text = marked.replace(/[{}]/g, '');
  const start = marked.indexOf('{');
  const end = marked.indexOf('}') - 1;
  return finder
    .findAround(text, splitWords(text), start, end)
    .map(hit => text.slice(hit.start, hit.end));
}

/** What phrases of evidence find anywhere. */
function anywhere(phrases: string, text: string): string[] {
  const finder = createEvidenceFinder({
    senses: [{ entityId: 'x', evidence: [[1, phrases]], rivals: [] }],
  });
  return finder.findAll(text, splitWords(text)).map(hit => text.slice(hit.start, hit.end));
}

describe('anywhere', () => {
  test.each<[string, string, string, string[]]>([
    ['phrases are found in order', 'cloud|sky', 'sky cloud sky', ['sky', 'cloud', 'sky']],
    ['a phrase wants all its words', 'data center', 'data centre data', []],
    ['a phrase wants its words in order', 'data center', 'center data', []],
    ['a phrase does not end before its last word', 'data center', 'data', []],
    [
      'phrases with one first word are told apart',
      'data center|data lake',
      'data lake',
      ['data lake'],
    ],
    ['a phrase beside the name is not found anywhere', '~ sky|deep ~', 'deep sky', []],
    ['an empty phrase finds nothing', '', 'sky', []],
  ])('%s', (_rule, phrases, text, expected) => {
    expect(anywhere(phrases, text)).toEqual(expected);
  });
});

describe('around a name', () => {
  test.each<[string, string, string, string[]]>([
    ['words after it', '~ blue sky', 'an {azure} blue sky', ['azure blue sky']],
    ['words after a name that begins with a sign', '~ core', 'a {.NET} core', ['.NET core']],
    ['words before a name that ends with one', 'deep ~', 'a deep {C++} x', ['deep C++']],
    ['not all words after it', '~ blue sky', 'an {azure} blue sea', []],
    ['words after it to the end of the text', '~ blue sky', '{azure} blue', []],
    ['words before it', 'the deep ~', 'in the deep {azure}', ['the deep azure']],
    ['not all words before it', 'the deep ~', 'in a deep {azure}', []],
    ['words before it from the beginning', 'the deep ~', 'deep {azure}', []],
    ['both sides', 'the ~ of', 'the {azure} of', ['the azure of']],
    ['both sides, with one missing before', 'the ~ of', '{azure} of', []],
    ['both sides, with one missing after', 'the ~ of', 'the {azure}', []],
    ['both sides, with the end of a sentence before', 'the ~ of', 'the. {azure} of', []],
    ['both sides, with the end of a sentence after', 'the ~ of', 'the {azure}. Of', []],
    [
      'two words on each side',
      'in the ~ of noon',
      'in the {azure} of noon!',
      ['in the azure of noon'],
    ],
    ['several phrases', '~ sky|deep ~', 'deep {azure} sky', ['azure sky', 'deep azure']],
    ['six signs between', '~ sky', '{azure} ((** sky', ['azure ((** sky']],
    ['but no seven', '~ sky', '{azure} ((*** sky', []],
    ['six signs between before it', 'deep ~', 'deep ((** {azure}', ['deep ((** azure']],
    ['but no seven before it', 'deep ~', 'deep ((*** {azure}', []],
    ['nothing between, in another script', '~ 空', '{azure}空', ['azure空']],
    ['no other sign between', '~ sky', '{azure}, sky', []],
    ['no sign that only begins with one that joins', '~ sky', '{azure} .sky', []],
    ['no sign that only ends with one that joins', '~ sky', '{azure}. sky', []],
    ['phrases anywhere are not found around', 'sky', '{azure} sky', []],
    ['the first name, with words that stand elsewhere', '~ sky', '{azure} and azure sky', []],
  ])('%s', (_rule, phrases, text, expected) => {
    expect(around(phrases, text)).toEqual(expected);
  });

  test.each<[string, string, string, string[]]>([
    ['’s is looked over', '~ sky', '{azure}’s sky', ['azure’s sky']],
    ['’S is looked over', '~ sky', '{AZURE}’S SKY', ['AZURE’S SKY']],
    ['no other short word is', '~ sky', '{azure}’t sky', []],
    ['no s that stands apart is', '~ sky', '{azure} “s sky', []],
    ['no end of a sentence after it is', '~ sky', '{azure}’s. Sky', []],
    ['nothing is needed after it', '~ sky', '{azure}’s', []],
  ])('the genitive: %s', (_rule, phrases, text, expected) => {
    expect(around(phrases, text)).toEqual(expected);
  });
});

test('a phrase knows its entity, its weight and the rival it speaks for', () => {
  const finder = createEvidenceFinder({
    senses: [
      {
        entityId: 'x',
        evidence: [[2, 'cloud']],
        rivals: [{ label: 'the film', evidence: [[3, 'actor']] }],
      },
      { entityId: 'y', evidence: [[1, 'sky']], rivals: [] },
    ],
  });
  const text = 'cloud actor sky';
  expect(finder.findAll(text, splitWords(text))).toMatchObject([
    { phrase: { id: 0, entityId: 'x', weight: 2, rival: undefined }, start: 0, end: 5 },
    { phrase: { id: 1, entityId: 'x', weight: -3, rival: 'the film' }, start: 6, end: 11 },
    { phrase: { id: 2, entityId: 'y', weight: 1, rival: undefined }, start: 12, end: 15 },
  ]);
});

test.each([
  [0, 0],
  [3, 0],
  [4, 1],
  [7, 1],
  [8, 2],
  [11, 2],
  [12, 3],
])('of words at 3, 7 and 11, the first from %d on is number %d', (offset, index) => {
  expect(firstFrom([{ start: 3 }, { start: 7 }, { start: 11 }], offset)).toBe(index);
});

test('of no words the first has the number 0', () => {
  expect(firstFrom([], 5)).toBe(0);
});
