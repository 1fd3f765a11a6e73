import { describe, expect, test } from 'vitest';
import { cardContentOf } from '../../../data/card-content.ts';
import { soundPack } from './sound-pack.ts';

const [bridge, crane] = soundPack.entities;
const { title, publisher, url, date } = soundPack.article;

test('a card holds the entity, its source, its relations and their parties, and nothing more', () => {
  expect(cardContentOf([soundPack], 'bridge')).toEqual({
    lang: 'en',
    entity: {
      id: 'bridge',
      title: 'Harbour Bridge',
      kind: 'Bridge',
      description: 'A bridge over the harbour.',
      facts: bridge?.facts,
    },
    article: { title, publisher, url, date },
    headings: { money: 'Money', builders: 'Builders' },
    relations: soundPack.relations.slice(0, 1),
    parties: soundPack.parties.slice(0, 2),
  });
});

describe('a card holds', () => {
  const card = cardContentOf([soundPack], 'crane');

  test('the relations that begin and that end at its party', () => {
    expect(card?.relations.map(({ text }) => text)).toEqual(['builds', 'pays']);
    expect(card?.parties.map(({ id }) => id)).toEqual(['bridge', 'crane', 'town']);
  });

  test('the headings that its facts or its relations cite', () => {
    expect(card?.headings).toEqual({ builders: 'Builders', money: 'Money' });
    const alone = { ...soundPack, relations: [] };
    expect(cardContentOf([alone], 'crane')?.headings).toEqual({ builders: 'Builders' });
  });

  test('no relation where the entity is no party', () => {
    const parties = soundPack.parties.map(({ id, name }) => ({ id, name }));
    expect(cardContentOf([{ ...soundPack, parties }], 'crane')).toMatchObject({
      relations: [],
      parties: [],
    });
  });
});

test('a card comes from the pack that has the entity', () => {
  const other = { ...soundPack, lang: 'de', entities: crane ? [crane] : [] };
  expect(cardContentOf([other, soundPack], 'bridge')?.lang).toBe('en');
  expect(cardContentOf([other, soundPack], 'crane')?.lang).toBe('de');
});

test('an entity that no pack has gives no card', () => {
  expect(cardContentOf([soundPack], 'tower')).toBeUndefined();
});
