import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkDriven } from './check-driven.ts';
import { checkGallery } from './check-gallery.ts';
import { copyProject } from './copy-project.ts';
import { drivenFaults } from './driven-faults.ts';
import { galleryFaults } from './gallery-faults.ts';
import { withFault } from './with-fault.ts';

/**
 * Proves that the picture tests see what they must: makes deliberate mistakes in a copy of the project, one at a time,
 * and compares the picture that must differ. `npm run test:sharpness [-- WORD...]`; words choose faults by their names.
 */
const words = process.argv.slice(2);
const isChosen = ({ name }: { readonly name: string }) =>
  words.length === 0 || words.some(word => name.includes(word));
const inGallery = galleryFaults.filter(isChosen);
const driven = drivenFaults.filter(isChosen);

const startedAt = Date.now();
const copy = await copyProject(resolve(import.meta.dirname, '../..'));
try {
  // First of all, so that a fault of yesterday's sources ends the run at once.
  for (const fault of [...inGallery, ...driven]) await withFault(copy, fault, async () => {});

  const verdicts: boolean[] = [];
  for await (const { fault, difference } of checkAll()) {
    verdicts.push(difference !== undefined);
    const verdict = difference === undefined ? 'MISSED' : 'caught';
    console.log(`${verdict}  ${fault.name} (${fault.seenIn}: ${difference ?? 'no difference'})`);
  }
  const caught = verdicts.filter(Boolean).length;
  console.log(`in ${((Date.now() - startedAt) / 60_000).toFixed(1)} minutes`);
  console.log(`${caught} of ${verdicts.length} faults caught`);
  process.exitCode = caught === verdicts.length && caught > 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(copy, { recursive: true, force: true });
}

async function* checkAll() {
  yield* checkGallery(copy, inGallery);
  yield* checkDriven(copy, 'chromium', driven);
  yield* checkDriven(copy, 'firefox', driven);
}
