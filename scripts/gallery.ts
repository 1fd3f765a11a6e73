import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeContactSheets } from '../tests/gallery/contact-sheet.ts';
import { type DrivenPicture, drivenPictures } from '../tests/gallery/driven-pictures.ts';
import { createReferences } from '../tests/gallery/references.ts';
import { takeDrivenPictures } from '../tests/gallery/take-driven-pictures.ts';
import { openGallery, type Picture } from '../tests/gallery/take-pictures.ts';

/**
 * Takes a picture of every component in every state and variant: `npm run gallery [-- WORD...] [-- --update]`.
 * Writes PNGs and contact sheets to `.output/gallery`. With `--update` it makes the references of the tests, too; those
 * of the running extension are taken from the builds in `.output`. Words choose pictures by their names.
 */
const words = process.argv.slice(2).filter(word => !word.startsWith('--'));
const isUpdate = process.argv.includes('--update');
const root = resolve(import.meta.dirname, '..');
const output = resolve(root, '.output/gallery');
const isChosen = (name: string) => words.length === 0 || words.some(word => name.includes(word));

if (isUpdate) for (const kind of ['chromium', 'firefox'] as const) await updateDriven(kind);
await drawGallery();

/** Draws the chosen pictures of the components. */
async function drawGallery(): Promise<void> {
  if (words.length === 0) rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const references = createReferences(root, 'gallery');
  if (isUpdate && words.length === 0) references.clear();

  const pictures: Picture[] = [];
  const gallery = await openGallery(root);
  for await (const picture of gallery.take(({ name }) => isChosen(name))) {
    pictures.push(picture);
    writeFileSync(resolve(output, `${picture.name}.png`), picture.png);
    if (isUpdate && picture.isCompared) references.write(picture.name, picture.png);
  }
  await gallery.close();
  const sheets = await writeContactSheets(pictures, output);
  console.log(`${pictures.length} pictures, contact sheets: ${sheets.join(', ')}`);
}

/** Makes the chosen references of the running extension anew. */
async function updateDriven(kind: 'chromium' | 'firefox'): Promise<void> {
  const names = (Object.keys(drivenPictures) as DrivenPicture[]).filter(isChosen);
  if (names.length === 0) return;
  const references = createReferences(root, kind);
  if (words.length === 0) references.clear();
  for await (const { name, png } of takeDrivenPictures(root, kind, names)) {
    references.write(name, png);
  }
  console.log(`${names.length} references of ${kind}`);
}
