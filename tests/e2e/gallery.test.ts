import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createReferences } from '../gallery/references.ts';
import { openGallery } from '../gallery/take-pictures.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** More than a hundred pictures on a machine that does other things besides. */
const TIMEOUT_MS = 600_000;

test('every picture of the gallery looks like its reference', { timeout: TIMEOUT_MS }, async () => {
  const references = createReferences(ROOT, 'gallery');
  const failures: string[] = [];
  const taken = new Set<string>();
  const gallery = await openGallery(ROOT);
  try {
    for await (const { name, png } of gallery.take(({ isCompared }) => isCompared)) {
      taken.add(name);
      const difference = references.judge(name, png);
      if (difference !== undefined) failures.push(`${name}: ${difference}`);
    }
  } finally {
    await gallery.close();
  }
  const gone = references.names().filter(name => !taken.has(name));
  expect(
    [...failures, ...gone.map(name => `${name}: is drawn no more`)],
    'Look at .output/gallery-failures; where the change is meant: npm run gallery -- --update',
  ).toEqual([]);
});
