import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Waits for the welcome page, which opens by itself after installation, and closes it: it would steal the front. */
export async function closeWelcome(browser: Browser, url: string): Promise<void> {
  const page = await until('the welcome page to open', async () => {
    for (const candidate of await browser.pages()) {
      if ((await addressOf(candidate)) === url) return candidate;
    }
    return undefined;
  });
  await page.close();
}

/** Puppeteer is not told where Firefox goes by itself; the page knows. */
function addressOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => location.href).catch(() => undefined);
}
