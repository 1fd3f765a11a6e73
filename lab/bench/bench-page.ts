import type { Browser, Page } from 'puppeteer-core';
import type { PassFigures } from './in-page.ts';
import type { BenchTarget } from './list-pages.ts';
import { median } from './median.ts';
import { traceWhile } from './read-trace.ts';

/** What was measured on one page; times in milliseconds, medians. */
export interface PageFigures {
  readonly name: string;
  readonly floorMs: number;
  readonly passMs: number;
  /** 1.5 × the floor and 20 µs for each candidate. */
  readonly allowedMs: number;
  readonly candidates: number;
  readonly mentions: number;
  readonly firstVisibleMs: number | undefined;
  readonly wholeMs: number;
  /** NaN where mark.js was left out. */
  readonly markMs: number;
  readonly markAcrossMs: number;
  readonly markRuns: number;
  readonly longestSliceMs: number;
  readonly forcedLayouts: number;
  readonly forcedStyles: number;
  /** What a scanner that stays adds to the heap. */
  readonly heapBytes: number;
}

/** What to measure with. */
export interface BenchTask {
  /** The bundled in-page part. */
  readonly script: string;
  readonly runs: number;
  /** 0: without mark.js. */
  readonly markRuns: number;
}

/** mark.js takes seconds for giants, and is measured less often there: three times, or until this long has passed. */
const MARK_PATIENCE_MS = 10_000;
const LEAST_MARK_RUNS = 3;

/** Opens a page of its own for the bench. */
export async function openForBench(browser: Browser, url: string, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { timeout: 60_000 }).catch(() => undefined);
  await page.evaluate(script);
  return page;
}

/** Measures one page: floor and pass in turn, so that both see the same machine. */
export async function benchPage(
  browser: Browser,
  { name, url }: BenchTarget,
  { script, runs, markRuns }: BenchTask,
): Promise<PageFigures> {
  const page = await openForBench(browser, url, script);
  const call = (code: string): Promise<unknown> => page.evaluate(`contextAnnotatorBench.${code}`);
  const pass = async (): Promise<PassFigures> => (await call('passOnce(0)')) as PassFigures;
  const floors: number[] = [];
  const passes: PassFigures[] = [];
  for (let run = 0; run < runs; run += 1) {
    floors.push((await call('floor()')) as number);
    passes.push(await pass());
  }
  const seen = (await call('passOnce(0, true)')) as PassFigures;
  const trace = await traceWhile(page, pass);
  const heapBytes = await heapOf(page, () => call('stay()'));
  await call('end()');
  const marks: number[] = [];
  const across: number[] = [];
  const start = performance.now();
  while (marks.length < markRuns) {
    marks.push((await call('markJs(false)')) as number);
    across.push((await call('markJs(true)')) as number);
    const isLong = performance.now() - start > MARK_PATIENCE_MS;
    if (isLong && marks.length >= LEAST_MARK_RUNS) break;
  }
  await page.close();

  const floorMs = median(floors);
  const [first] = passes;
  const candidates = first?.candidates ?? 0;
  return {
    name,
    floorMs,
    passMs: median(passes.map(one => one.workMs)),
    allowedMs: 1.5 * floorMs + 0.02 * candidates,
    candidates,
    mentions: first?.mentions ?? 0,
    firstVisibleMs: seen.firstVisibleMs,
    wholeMs: median(passes.map(one => one.wholeMs)),
    markMs: median(marks),
    markAcrossMs: median(across),
    markRuns: marks.length,
    longestSliceMs: trace.longestSliceMs,
    forcedLayouts: trace.forcedLayouts,
    forcedStyles: trace.forcedStyles,
    heapBytes,
  };
}

async function heapOf(page: Page, run: () => Promise<unknown>): Promise<number> {
  const session = await page.createCDPSession();
  const used = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await used();
  await run();
  const added = (await used()) - before;
  await session.detach();
  return added;
}
