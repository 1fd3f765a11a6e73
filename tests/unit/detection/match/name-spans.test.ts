import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFindCandidates } from '../../../../detection/match/find-candidates.ts';
import { createNamePlaces } from '../../../../detection/match/name-spans.ts';

const few = ['Stargate', 'Project Stargate', 'Azure', 'OpenAI', 'Open AI'];
const many = [...few, 'Ørsted', '星門', ...Array.from({ length: 100 }, (_, i) => `Firm ${i}`)];
const gaps = ['', '', '', '\u00AD', '\u200B', '\u2060'];

/** Names as pages write them: any case, unseen characters inside, wide letters, long spaces. */
const writtenName = (names: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...names),
      fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...gaps)), { minLength: 20, maxLength: 20 }),
      fc.boolean(),
    )
    .map(([name, letters, isWide]) =>
      name
        .split('')
        .map((letter, i) => {
          const [isUpper, gap] = letters[i] ?? [false, ''];
          const cased = isUpper ? letter.toUpperCase() : letter.toLowerCase();
          const wide = cased.replace(/[a-z]/i, c => String.fromCharCode(c.charCodeAt(0) + 0xfe_e0));
          return (
            (letter === ' ' ? '\n  ' : isWide ? wide : cased) + (i < name.length - 1 ? gap : '')
          );
        })
        .join(''),
    );

test.each([
  ['few', few],
  ['many', many],
])('a text with a candidate passes the first look: %s names', (_count, names) => {
  const namePlaces = createNamePlaces(names);
  const find = createFindCandidates({
    names: names.map(text => ({ text, entityId: text, case: 'any', ambiguity: 0 })),
  });
  const texts = fc.tuple(fc.string({ unit: 'grapheme' }), writtenName(names), fc.string());
  fc.assert(
    fc.property(texts, ([before, name, after]) => {
      const text = `${before} ${name} ${after}`;
      expect(find(text).length).toBeGreaterThan(0);
      expect(namePlaces(text)).not.toEqual([]);
    }),
    { seed: 3, numRuns: 2000 },
  );
});

test('places come in order, and there are none in a text without the letters of a name', () => {
  const namePlaces = createNamePlaces(few);
  expect(namePlaces('nothing to see here, soft or so')).toEqual([]);
  expect(namePlaces('STARGATES, azu\u00ADre and openai')).toEqual([
    [0, 8],
    [11, 15],
    [22, 28],
  ]);
});

const countedNames = (count: number) => [
  'Stargate',
  'Project Stargate',
  ...Array.from({ length: count - 2 }, (_, i) => `Firm${i} Ltd`),
];

describe('the first look', () => {
  test('a name that holds another is found by the other, of up to 60 names', () => {
    expect(createNamePlaces(countedNames(60))('Project Stargate')).toEqual([[8, 16]]);
    expect(createNamePlaces(countedNames(61))('Project Stargate')).toEqual([[0, 16]]);
  });

  test('a name that is there twice, in another case, is found', () => {
    expect(createNamePlaces(['Azure', 'AZURE'])('an azure sky')).toEqual([[3, 8]]);
  });

  test.each<[string, string, (readonly [number, number])[]]>([
    ['after its first letter', 'a\u00ADzure', [[0, 2]]],
    ['after its second letter', 'AZ\u00ADURE', [[0, 3]]],
    ['before its last letter', 'azur\u200Be', [[0, 5]]],
    ['after it: it is found whole', 'azure\u00AD', [[0, 5]]],
    ['in two places: the first counts', 'a\u00ADz\u00ADure', [[0, 2]]],
    [
      'among others: all come in order',
      'azure az\u00ADure azure',
      [
        [0, 5],
        [6, 9],
        [13, 18],
      ],
    ],
    ['in another word: it is not found', 'b\u00ADzure', []],
    ['at a space of a name', 'open\u00AD ai', [[0, 5]]],
    ['after a space of a name', 'open \n\u00ADai', [[0, 7]]],
  ])('an unseen character %s', (_where, text, places) => {
    expect(createNamePlaces(few)(text)).toEqual(places);
  });

  test.each<[string, string, (readonly [number, number])[]]>([
    ['the first two letters', 'ａｚｕｒｅ', [[0, 2]]],
    ['capitals', 'ＡＺ', [[0, 2]]],
    ['not the first alone', 'ａzure', []],
    ['not those of another word', 'ｂｚ', []],
    ['with an unseen character between them', 'ａ\u00ADｚｕｒｅ', [[0, 2]]],
  ])('in wide letters it looks for: %s', (_what, text, places) => {
    expect(createNamePlaces(few)(text)).toEqual(places);
  });

  test('of many names, any unseen character and any two wide letters are a place', () => {
    const namePlaces = createNamePlaces(many);
    expect(namePlaces('b\u00ADy')).toEqual([[1, 2]]);
    expect(namePlaces('ｂｙ')).toEqual([[0, 2]]);
    expect(namePlaces('ｂ')).toEqual([]);
    expect(createNamePlaces(countedNames(60))('b\u00ADy')).toEqual([]);
    expect(createNamePlaces(countedNames(61))('b\u00ADy')).toEqual([[1, 2]]);
  });

  test('without names there are no places', () => {
    expect(createNamePlaces([])('a\u00ADb ａｂ')).toEqual([]);
  });
});
