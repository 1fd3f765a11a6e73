import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { benchPage, type PageFigures } from './bench/bench-page.ts';
import { benchStorm } from './bench/bench-storm.ts';
import { bundleForPage } from './bench/bundle-in-page.ts';
import { generatePages } from './bench/generated-pages.ts';
import { median } from './bench/median.ts';
import { startFixtureServer } from './drive/fixture-server.ts';
import { launchPlainChromium } from './drive/launch-plain-chromium.ts';

/**
 * Measures the page engine in real Chromium against the floor (a bare walk over the text nodes) and mark.js.
 *
 * `npm run bench [-- part of a page's name]` · RUNS=7 · MARK_RUNS=3: mark.js takes seconds on giants
 */
const only = process.argv[2] ?? '';
const runs = Number(process.env['RUNS'] ?? 7);
const markRuns = Number(process.env['MARK_RUNS'] ?? runs);
const shared = resolve('../shared/pages');

const server = await startFixtureServer(existsSync(shared) ? shared : resolve('tests/fixtures'));
const pages = generatePages().map(({ name, html }, index) => {
  server.put(`/generated/${index}`, html);
  return { name, path: `/generated/${index}` };
});
if (existsSync(shared)) {
  for (const file of await readdir(shared, { recursive: true })) {
    if (file.endsWith('.html')) pages.push({ name: file, path: `/${file}` });
  }
} else console.log(`Saved pages skipped: there are none at ${shared}.`);

const script = await bundleForPage('scripts/bench/in-page.ts');
const browser = await launchPlainChromium(server);

const figures: PageFigures[] = [];
for (const { name, path } of pages.filter(page => page.name.includes(only))) {
  const one = await benchPage(browser, { name, url: server.url(path), script, runs, markRuns });
  figures.push(one);
  console.log(rowOf(one));
}
const storm = await benchStorm(browser, server.url('/generated/0'), script);
console.log(
  `\nstorm: ${storm.changes} changes, ${storm.share.toFixed(1)} % of the main thread, states ${storm.states.join(', ')}, right again after ${storm.recoveredMs.toFixed(0)} ms`,
);
await Promise.all([browser.close(), server.close()]);

const within = figures.filter(one => one.passMs <= one.allowedMs).length;
console.log(
  `${figures.length} pages, ${within} within 1.5 × the floor + 20 µs for each candidate · ` +
    `median of pass / floor ${median(figures.map(one => one.passMs / one.floorMs)).toFixed(2)}`,
);
await mkdir('.output', { recursive: true });
await writeFile('.output/bench.json', JSON.stringify({ figures, storm }, undefined, 2));

function rowOf(one: PageFigures): string {
  const times = (ms: number): string => `${(ms / one.passMs).toFixed(0)}×`;
  return [
    one.name.slice(0, 46).padEnd(46),
    `floor ${one.floorMs.toFixed(1)} ms`,
    `ours ${one.passMs.toFixed(1)} ms = ${(one.passMs / one.floorMs).toFixed(2)}× (allowed ${one.allowedMs.toFixed(1)})`,
    `${one.candidates} candidates`,
    `mark.js ${times(one.markMs)}, across ${times(one.markAcrossMs)}`,
    `longest slice ${one.longestSliceMs.toFixed(1)} ms`,
    `forced layouts ${one.forcedLayouts}, styles ${one.forcedStyles}`,
    `heap +${(one.heapBytes / 1024).toFixed(0)} kB`,
    `first seen ${one.firstVisibleMs?.toFixed(0) ?? '-'} ms`,
    `10,000 names ${one.manyNamesRatio.toFixed(2)}×`,
  ].join(' · ');
}
