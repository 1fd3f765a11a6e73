import { expect, test } from 'vitest';
import { builtInPacks } from '../../../data/built-in-packs.ts';
import { checkPacks } from '../../../data/checks/check-pack.ts';
import { packFiles } from '../../../scripts/build/knowledge-plugin.ts';

test('the built-in pack speaks of Stargate, Azure and OpenAI', () => {
  const ids = builtInPacks.flatMap(pack => pack.entities.map(entity => entity.id));
  expect(ids).toEqual(['stargate', 'azure', 'openai']);
});

test('every file of data/packs ships, and nothing else', () => {
  expect(packFiles().map(({ json }) => json)).toEqual(builtInPacks);
});

test('the built-in packs have no problem', () => {
  expect(checkPacks(packFiles())).toEqual([]);
});

test('every entity has four to seven facts and is a party that relations name', () => {
  for (const { entities, parties, relations } of builtInPacks) {
    for (const { id, facts } of entities) {
      expect(facts.length).toBeGreaterThanOrEqual(4);
      expect(facts.length).toBeLessThanOrEqual(7);
      const party = parties.find(({ entity }) => entity === id)?.id;
      expect(relations.some(({ from, to }) => from === party || to === party)).toBe(true);
    }
  }
});

test("the article's four figures stand as data", () => {
  const figures = builtInPacks
    .flatMap(pack => pack.article.sections.flatMap(({ points }) => points))
    .flatMap(({ figure }) => figure ?? []);
  expect(figures).toEqual([
    { kind: 'money', amount: 500_000_000_000, unit: 'USD', text: '$500 billion' },
    { kind: 'until', amount: 2030, unit: 'year', text: '2030' },
    { kind: 'share', amount: 25, unit: '%', text: '25%' },
    {
      kind: 'money',
      amount: 100_000_000_000,
      unit: 'USD',
      text: '$100 billion',
      of: 500_000_000_000,
    },
  ]);
});
