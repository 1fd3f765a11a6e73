import { expect, test } from 'vitest';
import { builtInPacks } from '../../../data/built-in-packs.ts';
import { toldPack } from '../../../data/display-pack.ts';
import { soundPack } from './sound-pack.ts';

test('what a pack tells is all of it but names and evidence', () => {
  const { entities, ...rest } = soundPack;
  expect(toldPack(soundPack)).toEqual({
    ...rest,
    mapLayouts: [],
    entities: entities.map(({ id, title, kind, description, facts }) => ({
      id,
      title,
      kind,
      description,
      facts,
    })),
  });
});

test('a pack whose map was laid out brings its layouts, with a place for each party', () => {
  for (const pack of builtInPacks) {
    const { mapLayouts } = toldPack(pack);
    expect(mapLayouts.length).toBeGreaterThan(0);
    for (const layout of mapLayouts) expect(layout).toHaveLength(pack.parties.length);
  }
});
