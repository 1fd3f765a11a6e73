import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Waits for the welcome page, which opens by itself after installation: whatever is opened later stands in front. */
export function untilWelcome(browser: Browser, url: string): Promise<Page> {
  return until('the welcome page to open', async () => {
    for (const candidate of await browser.pages()) {
      if ((await addressOf(candidate)) === url) return candidate;
    }
    return undefined;
  });
}

/** Waits for the welcome page and closes it: it would steal the front. */
export async function closeWelcome(browser: Browser, url: string): Promise<void> {
  const page = await untilWelcome(browser, url);
  await page.close();
}

/** Puppeteer is not told where Firefox goes by itself; the page knows. */
function addressOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => location.href).catch(() => undefined);
}
