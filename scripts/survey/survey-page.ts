import type { Page } from 'puppeteer-core';
import { paintedCounts } from '../drive/painted-mentions.ts';
import type { DrivenBrowser } from '../drive/driven-browser.ts';

/** What the built extension did on one page. */
export interface PageFindings {
  readonly counts: Readonly<Record<string, number>>;
  /** Exceptions from the extension's code. */
  readonly exceptions: readonly string[];
}

/** Longest wait for a page's own load event, in milliseconds: every foreign host is blocked. */
const LOAD_MS = 20_000;

/** Opens a page with the extension and waits until it has nothing left to do there. */
export async function openWithExtension(
  browser: DrivenBrowser,
  url: string,
): Promise<{ readonly page: Page; readonly findings: () => Promise<PageFindings> }> {
  const page = await browser.newPage();
  const exceptions: string[] = [];
  const session = await page.createCDPSession();
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    const source = [details.url, ...(details.stackTrace?.callFrames ?? []).map(frame => frame.url)];
    if (!source.some(address => address?.startsWith('chrome-extension://'))) return;
    exceptions.push(details.exception?.description ?? details.text);
  });
  await session.send('Runtime.enable');
  await page.goto(url, { timeout: LOAD_MS }).catch(() => undefined);
  return {
    page,
    findings: async () => ({ counts: await settledCounts(page), exceptions }),
  };
}

/** The counts once three looks in a row, half a second apart, were the same. */
async function settledCounts(page: Page): Promise<Readonly<Record<string, number>>> {
  let last = '';
  let same = 0;
  for (let look = 0; look < 40 && same < 2; look += 1) {
    await new Promise(resolve => {
      setTimeout(resolve, 500);
    });
    const now = JSON.stringify(await paintedCounts(page));
    same = now === last ? same + 1 : 0;
    last = now;
  }
  return JSON.parse(last) as Record<string, number>;
}
