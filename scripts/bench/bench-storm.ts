import type { Browser } from 'puppeteer-core';
import { openForBench } from './bench-page.ts';
import type { StormFigures } from './in-page.ts';

/** A storm, and what it cost. */
export interface StormResult extends StormFigures {
  /** Part of the main thread's time that our work took, in per cent. */
  readonly share: number;
}

const SECONDS = 10;

/** 10,000 changes of text a second for ten seconds. */
export async function benchStorm(
  browser: Browser,
  url: string,
  script: string,
): Promise<StormResult> {
  const page = await openForBench(browser, url, script);
  await page.evaluate('contextAnnotatorBench.stay()');
  const storm = (await page.evaluate(
    `contextAnnotatorBench.storm(10000, ${SECONDS})`,
  )) as StormFigures;
  await page.close();
  return { ...storm, share: storm.workMs / (SECONDS * 10) };
}
