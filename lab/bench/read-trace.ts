import type { Page } from 'puppeteer-core';
import { BENCH_SCRIPT } from './bundle-in-page.ts';

/** What a trace tells of our code. */
export interface TraceFigures {
  /** The longest stretch that our code held the main thread. */
  readonly longestSliceMs: number;
  /** All of them together. */
  readonly ourMs: number;
  /** Layouts and style recalculations that were made because our code asked. */
  readonly forcedLayouts: number;
  readonly forcedStyles: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly dur?: number;
  readonly args: {
    readonly data?: { readonly url?: string };
    readonly beginData?: { readonly stackTrace?: readonly { readonly url: string }[] };
  };
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.stack',
];

/** Traces the page while something runs in it. */
export async function traceWhile(page: Page, run: () => Promise<unknown>): Promise<TraceFigures> {
  await page.tracing.start({ categories: CATEGORIES });
  await run();
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const ours = traceEvents.filter(
    ({ name, ph, args }) =>
      name === 'FunctionCall' && ph === 'X' && args.data?.url === BENCH_SCRIPT,
  );
  const lengths = ours.map(({ dur = 0 }) => dur / 1000);
  const forced = (name: string): number =>
    traceEvents.filter(
      event =>
        event.name === name &&
        event.args.beginData?.stackTrace?.some(frame => frame.url === BENCH_SCRIPT),
    ).length;
  return {
    longestSliceMs: Math.max(0, ...lengths),
    ourMs: lengths.reduce((a, b) => a + b, 0),
    forcedLayouts: forced('Layout'),
    forcedStyles: forced('UpdateLayoutTree'),
  };
}
