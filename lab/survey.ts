import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bundleForPage } from './bench/bundle-in-page.ts';
import { openSurveyor, type SurveyRow } from './survey/surveyor.ts';

/**
 * Opens saved pages with the built extension and says for each what was found, whether our code threw, whether the
 * page is byte for byte what it is without us, and where the engine and a slow reader by layout disagree.
 *
 * `npm run survey -- <folder of pages> [part of a name]` · WORKERS=2: pages at a time
 */
const folder = resolve(process.argv[2] ?? '../shared/pages');
const only = process.argv[3] ?? '';
if (!existsSync(folder)) {
  console.log(`Survey skipped: there are no pages at ${folder}.`);
  process.exit(0);
}
const files = (await readdir(folder, { recursive: true }))
  .filter(file => file.endsWith('.html') && file.includes(only))
  .toSorted();
const comparer = await bundleForPage('lab/survey/in-page.ts');
const rows: SurveyRow[] = [];
const waiting = files.values();

async function work(): Promise<void> {
  const surveyor = await openSurveyor(folder, comparer);
  for (const file of waiting) {
    const row = await surveyor.survey(file);
    rows.push(row);
    print(row);
  }
  await surveyor.close();
}
const start = performance.now();
await Promise.all(Array.from({ length: Number(process.env['WORKERS'] ?? 2) }, work));

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
console.log(
  `\n${rows.length} pages in ${Math.round((performance.now() - start) / 1000)} s` +
    ` · mentions ${sum(rows.flatMap(row => Object.values(row.counts)))}` +
    ` · exceptions ${sum(rows.map(row => row.exceptions.length))}` +
    ` · changed ${rows.filter(row => !row.isUnchanged).length}` +
    ` · candidates ${sum(rows.map(row => row.candidates))}, differences to the oracle ${sum(rows.map(row => row.differences.length))}`,
);
await mkdir('.output', { recursive: true });
await writeFile('.output/survey.json', JSON.stringify(rows, undefined, 2));
process.exitCode = rows.every(
  row => row.exceptions.length === 0 && row.isUnchanged && row.differences.length === 0,
)
  ? 0
  : 1;

function print(row: SurveyRow): void {
  const found = Object.entries(row.counts).map(([id, count]) => `${id} ${count}`);
  console.log(
    `${row.file}: ${found.join(', ') || 'no mention'} (${row.candidates} candidates)` +
      (row.isUnchanged ? '' : ' · PAGE CHANGED') +
      (row.isRestless ? ' · never at rest' : ''),
  );
  for (const exception of row.exceptions) console.log(`  EXCEPTION ${exception}`);
  for (const { foundBy, words, around, inside } of row.differences) {
    console.log(`  only ${foundBy}: ${words} in "${around}" (${inside})`);
  }
}
