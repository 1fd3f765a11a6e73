import { describe, expect, test } from 'vitest';
import { createBeginningFinder } from '../../../../detection/match/prefix-index.ts';

const next = createBeginningFinder([
  'ABB',
  'Azure',
  'Azure Stack',
  'A.I. Lab',
  'Stargate',
  'IT',
  'X_1',
  'Axis',
  'ABCD',
]);

test.each<[string, string, string | undefined]>([
  ['a name alone', 'Azure', 'Azure'],
  ['a name in a sentence', 'on Azure, they said', 'Azure'],
  ['a name at the end', 'they chose Azure', 'Azure'],
  ['the longest name', 'an azure stack', 'azure stack'],
  ['a name in capitals', 'in STARGATE', 'STARGATE'],
  ['a name with a sign after its first letter', 'the a.i. lab', 'a.i. lab'],
  ['a name with an underscore', 'the x_1', 'x_1'],
  ['a short name with a genitive s', 'all ABBs robots', 'ABB'],
  ['a short name with a genitive s at the end', 'all ABBs', 'ABB'],
  ['a short name with a capital S', 'ALL ABBS', 'ABB'],
  ['a short name with an s of its own', 'the Axis here', 'Axis'],
  ['a name of four letters with a genitive s', 'all ABCDs', 'ABCD'],
  ['a word that begins with a name', 'Azureblue', 'Azure'],
  ['no short name in a longer word', 'ABBx', undefined],
  ['no name within a word', 'theAzure', undefined],
  ['no word with the beginning of a name alone', 'Starg', undefined],
  ['no word that goes on otherwise', 'Stargazer', undefined],
  ['no word that is only alike', 'Bzure', undefined],
  // The hash of these letters has the slot of `azure`.
  ['no word that only shares the slot of a name', 'yuzyj bmief', undefined],
  ['no text without words', ' – ', undefined],
  ['no empty text', '', undefined],
])('finds %s: %s', (_what, text, expected) => {
  const place = next(text, 0);
  expect(place && text.slice(...place)).toBe(expected);
});

describe('from an offset on', () => {
  test.each<[string, string, number, readonly [number, number] | undefined]>([
    ['the next name is found', 'Azure Azure', 5, [6, 11]],
    ['a name that begins there is found', 'an Azure', 3, [3, 8]],
    ['the rest of a word is no word', 'xAzure it', 1, [7, 9]],
    ['not even at the end', 'xAzure', 1, undefined],
    ['after the rest of a word all is as usual', 'xx Azure', 1, [3, 8]],
  ])('%s', (_rule, text, from, place) => {
    expect(next(text, from)).toEqual(place);
  });
});
