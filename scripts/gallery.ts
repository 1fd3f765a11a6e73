import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeContactSheets } from './gallery/contact-sheet.ts';
import { type Picture, takePictures } from './gallery/take-pictures.ts';
import { REFERENCES, thumbnailOf } from './gallery/thumbnail.ts';

/**
 * Takes a picture of every component in every state and variant: `npm run gallery [-- WORD...] [-- --update]`.
 * Writes PNGs and contact sheets to `.output/gallery`; with `--update` the references of the test, too.
 * Words choose pictures by their names.
 */
const words = process.argv.slice(2).filter(word => !word.startsWith('--'));
const isUpdate = process.argv.includes('--update');
const output = resolve(import.meta.dirname, '../.output/gallery');

if (words.length === 0) rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
if (isUpdate) {
  if (words.length === 0) rmSync(REFERENCES, { recursive: true, force: true });
  mkdirSync(REFERENCES, { recursive: true });
}

const pictures: Picture[] = [];
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
for await (const picture of takePictures({ executablePath, ...(words.length > 0 && { words }) })) {
  pictures.push(picture);
  writeFileSync(resolve(output, `${picture.name}.png`), picture.png);
  if (isUpdate && picture.variant.isCompared) {
    writeFileSync(resolve(REFERENCES, `${picture.name}.png`), thumbnailOf(picture.png));
  }
}
const sheets = await writeContactSheets(pictures, output, executablePath);
console.log(`${pictures.length} pictures, contact sheets: ${sheets.join(', ')}`);
