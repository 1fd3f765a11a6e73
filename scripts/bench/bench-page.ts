import type { Browser, Page } from 'puppeteer-core';
import type { PassFigures } from './in-page.ts';
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
  readonly markMs: number;
  readonly markAcrossMs: number;
  readonly longestSliceMs: number;
  readonly forcedLayouts: number;
  readonly forcedStyles: number;
  /** What a scanner that stays adds to the heap. */
  readonly heapBytes: number;
  /** Cost of a pass with 10,000 names against one with the built-in ones. */
  readonly manyNamesRatio: number;
}

/** What to measure. */
export interface BenchTask {
  readonly name: string;
  readonly url: string;
  /** The bundled in-page part. */
  readonly script: string;
  readonly runs: number;
  readonly markRuns: number;
}

/** Opens a page of its own for the bench. */
export async function openForBench(browser: Browser, url: string, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { timeout: 60_000 }).catch(() => undefined);
  await page.evaluate(script);
  return page;
}

/** Measures one page: floor and pass in turn, so that both see the same machine. */
export async function benchPage(browser: Browser, task: BenchTask): Promise<PageFigures> {
  const page = await openForBench(browser, task.url, task.script);
  const call = (code: string): Promise<unknown> => page.evaluate(`contextAnnotatorBench.${code}`);
  const pass = async (names: number): Promise<PassFigures> =>
    (await call(`passOnce(${names})`)) as PassFigures;
  const floors: number[] = [];
  const passes: PassFigures[] = [];
  const many: number[] = [];
  for (let run = 0; run < task.runs; run += 1) {
    floors.push((await call('floor()')) as number);
    passes.push(await pass(0));
    if (run < 3) many.push((await pass(10_000)).workMs);
  }
  const trace = await traceWhile(page, () => pass(0));
  const heapBytes = await heapOf(page, () => call('stay()'));
  await call('end()');
  const marks: number[] = [];
  const across: number[] = [];
  for (let run = 0; run < task.markRuns; run += 1) {
    marks.push((await call('markJs(false)')) as number);
    across.push((await call('markJs(true)')) as number);
  }
  await page.close();

  const floorMs = median(floors);
  const passMs = median(passes.map(one => one.workMs));
  const [first] = passes;
  return {
    name: task.name,
    floorMs,
    passMs,
    allowedMs: 1.5 * floorMs + 0.02 * (first?.candidates ?? 0),
    candidates: first?.candidates ?? 0,
    mentions: first?.mentions ?? 0,
    firstVisibleMs: first?.firstVisibleMs,
    wholeMs: median(passes.map(one => one.wholeMs)),
    markMs: median(marks),
    markAcrossMs: median(across),
    longestSliceMs: trace.longestSliceMs,
    forcedLayouts: trace.forcedLayouts,
    forcedStyles: trace.forcedStyles,
    heapBytes,
    manyNamesRatio: median(many) / passMs,
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
