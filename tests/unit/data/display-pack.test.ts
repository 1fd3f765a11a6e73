import { expect, test } from 'vitest';
import { displayPack } from '../../../data/display-pack.ts';
import { soundPack } from './sound-pack.ts';

test('leaves out the names and the evidence, and nothing else', () => {
  const shown = displayPack(soundPack);
  expect({ ...shown, entities: [] }).toEqual({ ...soundPack, entities: [] });
  expect(shown.entities.map(entity => Object.keys(entity))).toEqual(
    soundPack.entities.map(() => ['id', 'title', 'kind', 'description', 'facts']),
  );
});
