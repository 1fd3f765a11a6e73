import { describe, expect, test } from 'vitest';
import { createNextName } from '../../../../detection/match/next-name.ts';

const many = Array.from({ length: 61 }, (_, i) => `Firm${i} Ltd`);

/** All places of names, as texts, looking on from the end of each. */
function found(names: readonly string[], text: string, from = 0): string[] {
  const next = createNextName(names);
  const places: string[] = [];
  for (let place = next(text, from); place; place = next(text, place[1])) {
    places.push(text.slice(...place));
  }
  return places;
}

describe.each([
  ['few names', []],
  ['many names', many],
])('%s', (_count, others) => {
  test('are found in any case, in order, the longest at each place', () => {
    const names = [...others, 'Azure', 'Azure Stack', 'OpenAI'];
    expect(found(names, 'openai on AZURE STACK or azure.')).toEqual([
      'openai',
      'AZURE STACK',
      'azure',
    ]);
  });

  test('are found from an offset on', () => {
    expect(found([...others, 'Azure'], 'Azure and Azure', 1)).toEqual(['Azure']);
    expect(createNextName([...others, 'Azure'])('an Azure', 2)).toEqual([3, 8]);
  });

  test('none gives undefined', () => {
    expect(createNextName([...others, 'Azure'])('nothing here', 0)).toBeUndefined();
  });

  test('that begin with another letter than an English one are found among the others, in order', () => {
    const names = [...others, 'Azure', 'Østen', '星門'];
    expect(found(names, 'Østen, Azure, 星門, Azure')).toEqual(['Østen', 'Azure', '星門', 'Azure']);
  });
});

test('of many names only those at the beginning of a word are found', () => {
  expect(found([...many, 'Azure'], 'xAzure Azure')).toEqual(['Azure']);
});

test('of few names those inside a word are found too: whether they are words is asked later', () => {
  expect(found(['Azure'], 'xAzure Azure')).toEqual(['Azure', 'Azure']);
  expect(found(many.slice(0, 60), 'xFirm1 Ltd')).toEqual(['Firm1 Ltd']);
  expect(found(many, 'xFirm1 Ltd')).toEqual([]);
});
