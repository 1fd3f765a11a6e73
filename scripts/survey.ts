import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleForPage } from './bench/bundle-in-page.ts';
import { startFixtureServer } from './drive/fixture-server.ts';
import { launchPlainChromium } from './drive/launch-plain-chromium.ts';
import { openBrowser } from './drive/open-browser.ts';
import type { Comparison } from './survey/in-page.ts';
import { openWithExtension, type PageFindings } from './survey/survey-page.ts';

/**
 * Opens saved pages with the built extension and says for each what was found, whether our code threw, whether the
 * page is byte for byte what it is without us, and where the engine and a slow reader by layout disagree.
 *
 * `npm run survey -- <folder of pages> [part of a name]`
 */
const folder = resolve(process.argv[2] ?? '../shared/pages');
const only = process.argv[3] ?? '';
if (!existsSync(folder)) {
  console.log(`Survey skipped: there are no pages at ${folder}.`);
  process.exit(0);
}
const files = (await readdir(folder, { recursive: true })).filter(
  file => file.endsWith('.html') && file.includes(only),
);

const server = await startFixtureServer(folder);
const browser = await openBrowser('chromium', { server });
const plain = await launchPlainChromium(server);
const comparer = await bundleForPage('scripts/survey/in-page.ts');

type Row = PageFindings & Comparison & { readonly file: string; readonly isUnchanged: boolean };
const rows: Row[] = [];
for (const file of files.toSorted()) {
  // Without its own scripts a page is the same each time; ours run all the same.
  server.put('/still', {
    body: await readFile(join(folder, file), 'utf8'),
    headers: { 'content-security-policy': "script-src 'none'" },
  });
  const alive = await openWithExtension(browser, server.url(`/${file}`));
  const { counts, exceptions } = await alive.findings();
  await alive.page.close();

  const still = await openWithExtension(browser, server.url('/still'));
  const stillFindings = await still.findings();
  const withUs = await still.page.content();
  await still.page.close();

  const bare = await plain.newPage();
  await bare.goto(server.url('/still'), { timeout: 20_000 }).catch(() => undefined);
  const isUnchanged = (await bare.content()) === withUs;
  await bare.evaluate(comparer);
  const comparison = (await bare.evaluate('contextAnnotatorSurvey()')) as Comparison;
  await bare.close();

  const row = {
    file,
    counts,
    exceptions: [...exceptions, ...stillFindings.exceptions],
    isUnchanged,
    ...comparison,
  };
  rows.push(row);
  print(row);
}
await Promise.all([browser.close(), plain.close(), server.close()]);

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
console.log(
  `\n${rows.length} pages · mentions ${sum(rows.flatMap(row => Object.values(row.counts)))}` +
    ` · exceptions ${sum(rows.map(row => row.exceptions.length))}` +
    ` · changed ${rows.filter(row => !row.isUnchanged).length}` +
    ` · candidates ${sum(rows.map(row => row.candidates))}, differences to the oracle ${sum(rows.map(row => row.differences.length))}`,
);
await mkdir('.output', { recursive: true });
await writeFile('.output/survey.json', JSON.stringify(rows, undefined, 2));
process.exitCode = rows.some(row => row.exceptions.length > 0 || !row.isUnchanged) ? 1 : 0;

function print({ file, counts, exceptions, isUnchanged, candidates, differences }: Row): void {
  const found = Object.entries(counts).map(([id, count]) => `${id} ${count}`);
  console.log(
    `${file}: ${found.join(', ') || 'no mention'} (${candidates} candidates)` +
      (isUnchanged ? '' : ' · PAGE CHANGED'),
  );
  for (const exception of exceptions) console.log(`  EXCEPTION ${exception}`);
  for (const { foundBy, words, around, inside } of differences) {
    console.log(`  only ${foundBy}: ${words} in "${around}" (${inside})`);
  }
}
