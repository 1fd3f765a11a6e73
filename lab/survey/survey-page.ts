import type { Page } from 'puppeteer-core';
import { untilRead } from '../../tests/drive/ask-session.ts';
import type { DrivenBrowser } from '../../tests/drive/driven-browser.ts';
import { paintedCounts } from '../../tests/drive/painted-mentions.ts';

/** What the built extension did on one page. */
export interface PageFindings {
  readonly counts: Readonly<Record<string, number>>;
  /** Exceptions from the extension's code, thrown or put on the console. */
  readonly exceptions: readonly string[];
  /** Does the page change for so long that the session never came to rest? */
  readonly isRestless: boolean;
  /** The page's markup in the end. */
  readonly html: string;
}

/** Longest wait for a page's own load event, in milliseconds: giants take their time. */
export const LOAD_MS = 60_000;

/**
 * Opens a page with the extension and waits until it has nothing left to do there.
 * @param asker A page of the extension.
 */
export async function surveyPage(
  browser: DrivenBrowser,
  asker: Page,
  url: string,
): Promise<PageFindings> {
  const page = await browser.newPage();
  const exceptions: string[] = [];
  const session = await page.createCDPSession();
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    const source = [details.url, ...(details.stackTrace?.callFrames ?? []).map(frame => frame.url)];
    if (!source.some(address => address?.startsWith('chrome-extension://'))) return;
    exceptions.push(details.exception?.description ?? details.text);
  });
  session.on('Runtime.consoleAPICalled', ({ args: [prefix, cause] }) => {
    if (prefix?.value !== 'Context Annotator:') return;
    exceptions.push(cause?.description ?? String(cause?.value));
  });
  await session.send('Runtime.enable');
  await page.goto(url, { timeout: LOAD_MS }).catch(() => undefined);
  const isRestless = await untilRead(asker, page.url()).then(
    () => false,
    () => true,
  );
  const counts = await paintedCounts(page);
  const html = await page.content();
  await page.close();
  return { counts, exceptions, isRestless, html };
}
