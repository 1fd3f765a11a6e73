import { expect, test } from 'vitest';
import { builtInPacks } from '../../../data/built-in-packs.ts';

test('the built-in pack speaks of Stargate, Azure and OpenAI', () => {
  const ids = builtInPacks.flatMap(pack => pack.entities.map(entity => entity.id));
  expect(ids).toEqual(['stargate', 'azure', 'openai']);
});
