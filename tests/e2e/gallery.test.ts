import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { differenceOf } from '../../scripts/gallery/compare-thumbnails.ts';
import { takePictures } from '../../scripts/gallery/take-pictures.ts';
import { REFERENCES, thumbnailOf } from '../../scripts/gallery/thumbnail.ts';

const FAILURES = resolve(import.meta.dirname, '../../.output/gallery-failures');
/** Hundreds of pictures on a machine that does other things besides. */
const TIMEOUT_MS = 600_000;

test('every picture of the gallery looks like its reference', { timeout: TIMEOUT_MS }, async () => {
  const failures: string[] = [];
  const taken = new Set<string>();
  const pictures = takePictures({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    accepts: ({ isCompared }) => isCompared,
  });
  for await (const { name, png } of pictures) {
    taken.add(`${name}.png`);
    const reference = resolve(REFERENCES, `${name}.png`);
    const difference = existsSync(reference)
      ? differenceOf(thumbnailOf(png), readFileSync(reference))
      : 'has no reference';
    if (difference === undefined) continue;
    failures.push(`${name}: ${difference}`);
    mkdirSync(FAILURES, { recursive: true });
    writeFileSync(resolve(FAILURES, `${name}.png`), png);
  }
  const gone = readdirSync(REFERENCES).filter(file => !taken.has(file));
  expect(
    [...failures, ...gone.map(file => `${file}: is drawn no more`)],
    'Look at .output/gallery-failures; where the change is meant: npm run gallery -- --update',
  ).toEqual([]);
});
