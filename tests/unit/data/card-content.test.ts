import { expect, test } from 'vitest';
import { cardContentOf } from '../../../data/card-content.ts';
import { soundPack } from './sound-pack.ts';

test('a card holds the entity, its source, its relations and their parties', () => {
  const card = cardContentOf([soundPack], 'bridge');
  expect(card?.entity.facts.map(({ id }) => id)).toEqual(['cost', 'firms']);
  expect(card?.article.url).toBe('https://pier.example/bridge');
  expect(card?.relations.map(({ text }) => text)).toEqual(['builds']);
  expect(card?.parties.map(({ id }) => id)).toEqual(['bridge', 'crane']);
});

test('a card holds the headings that its facts cite', () => {
  expect(cardContentOf([soundPack], 'bridge')?.headings).toEqual({
    money: 'Money',
    builders: 'Builders',
  });
});

test('a card holds neither names nor evidence', () => {
  const card = cardContentOf([soundPack], 'bridge');
  expect(Object.keys(card?.entity ?? {})).toEqual(['id', 'title', 'kind', 'description', 'facts']);
});

test('an entity that no pack has gives no card', () => {
  expect(cardContentOf([soundPack], 'tower')).toBeUndefined();
});
