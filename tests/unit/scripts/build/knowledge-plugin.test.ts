import { expect, test } from 'vitest';
import { assertSoundPacks } from '../../../../scripts/build/knowledge-plugin.ts';
import { soundPack } from '../../data/sound-pack.ts';

test('a broken pack fails the build with path and cure', () => {
  const json = { ...soundPack, article: { ...soundPack.article, url: 'ftp://pier.example' } };
  expect(() => assertSoundPacks([{ name: 'harbour-bridge', json }])).toThrow(
    /harbour-bridge\.json: article\.url: give the absolute address/,
  );
});
