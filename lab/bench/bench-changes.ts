import type { Browser } from 'puppeteer-core';
import { openForBench } from './bench-page.ts';
import type { StormFigures } from './in-page.ts';

/** What changes of a page cost. */
export interface ChangeFigures {
  /** One text changed on a page that holds thousands of mentions, in milliseconds. */
  readonly oneChangeMs: number;
  readonly storm: StormFigures;
  /** Part of the main thread's time that our work took in the storm, in per cent. */
  readonly stormShare: number;
}

const CHANGES = 20;
const STORM = { perSecond: 10_000, seconds: 10 };

/** Single changes on one page, a storm of them on another. */
export async function benchChanges(
  browser: Browser,
  urls: { readonly dense: string; readonly plain: string },
  script: string,
): Promise<ChangeFigures> {
  const stay = async (url: string) => {
    const page = await openForBench(browser, url, script);
    await page.evaluate('contextAnnotatorBench.stay()');
    return page;
  };
  const dense = await stay(urls.dense);
  const oneChangeMs = (await dense.evaluate(
    `contextAnnotatorBench.changeTexts(${CHANGES})`,
  )) as number;
  await dense.close();
  const plain = await stay(urls.plain);
  const storm = (await plain.evaluate(
    `contextAnnotatorBench.storm(${STORM.perSecond}, ${STORM.seconds})`,
  )) as StormFigures;
  await plain.close();
  return { oneChangeMs, storm, stormShare: storm.workMs / (STORM.seconds * 10) };
}
