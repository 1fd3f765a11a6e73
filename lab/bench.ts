import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { benchCards } from './bench/bench-cards.ts';
import { benchChanges } from './bench/bench-changes.ts';
import { benchNames } from './bench/bench-names.ts';
import { benchPage, type PageFigures } from './bench/bench-page.ts';
import { bundleForPage } from './bench/bundle-in-page.ts';
import { listPages } from './bench/list-pages.ts';
import {
  cardLines,
  changeLines,
  headRow,
  namesLine,
  pageRow,
  pageSummary,
} from './bench/print-figures.ts';
import { startFixtureServer } from '../tests/drive/fixture-server.ts';
import { launchPlainChromium } from '../tests/drive/launch-plain-chromium.ts';

/**
 * Measures the page engine in real Chromium against the floor (a bare walk over the text nodes) and mark.js, all in
 * one run, and the cards of the built extension; prints a table, and writes `.output/bench.json`.
 *
 * `npm run bench [-- part of a page's name]` · RUNS=7 · MARK_RUNS=7 (0: without mark.js) · SHARED=../shared
 */
const only = process.argv[2] ?? '';
const runs = Number(process.env['RUNS'] ?? 7);
const markRuns = Number(process.env['MARK_RUNS'] ?? runs);
const saved = resolve(process.env['SHARED'] ?? '../shared', 'pages');

const server = await startFixtureServer(existsSync(saved) ? saved : resolve('tests/fixtures'));
const targets = await listPages(server, saved);
const urlOf = (name: string): string => targets.find(target => target.name === name)?.url ?? '';
const script = await bundleForPage('lab/bench/in-page.ts');
const browser = await launchPlainChromium(server);

const pages: PageFigures[] = [];
console.log(headRow());
for (const target of targets.filter(({ name }) => name.includes(only))) {
  const figures = await benchPage(browser, target, { script, runs, markRuns });
  pages.push(figures);
  console.log(pageRow(figures));
}
for (const line of pageSummary(pages)) console.log(line);
const names = await benchNames(browser, urlOf('10 MB'), { script, runs });
console.log(namesLine(names));
const urls = { dense: urlOf('dense, 8,000 mentions'), plain: urlOf('news, 60 paragraphs') };
const changes = await benchChanges(browser, urls, script);
for (const line of changeLines(changes)) console.log(line);
await Promise.all([browser.close(), server.close()]);
const cards = await benchCards(runs);
for (const line of cardLines(cards)) console.log(line);

await mkdir('.output', { recursive: true });
await writeFile(
  '.output/bench.json',
  JSON.stringify({ pages, names, changes, cards }, undefined, 2),
);
