import type { Browser } from 'puppeteer-core';
import { openForBench } from './bench-page.ts';
import type { PassFigures } from './in-page.ts';
import { median } from './median.ts';

/** Cost of a pass with so many names. */
export interface NamesFigures {
  readonly names: number;
  readonly passMs: number;
  /** Against the pass with the built-in names. */
  readonly ratio: number;
}

/** Names in all; 0: the built-in ones alone. */
const COUNTS = [0, 100, 1000, 10_000];

/** Measures passes with more and more names, in turn. */
export async function benchNames(
  browser: Browser,
  url: string,
  { script, runs }: { readonly script: string; readonly runs: number },
): Promise<readonly NamesFigures[]> {
  const page = await openForBench(browser, url, script);
  const times = new Map(COUNTS.map(count => [count, [] as number[]]));
  for (let run = 0; run < runs; run += 1) {
    for (const [count, list] of times) {
      const pass = (await page.evaluate(`contextAnnotatorBench.passOnce(${count})`)) as PassFigures;
      list.push(pass.workMs);
    }
  }
  await page.close();
  const base = median(times.get(0) ?? []);
  return [...times].map(([names, list]) => ({
    names,
    passMs: median(list),
    ratio: median(list) / base,
  }));
}
