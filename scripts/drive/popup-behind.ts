import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * Shows the popup for `page`. A popup asks for the active tab of its window; opened as a tab it would find
 * itself, so `page` is brought to the front and the popup loads once more behind it.
 */
export async function popupBehind(page: Page, open: () => Promise<Page>): Promise<Page> {
  const popup = await open();
  await page.bringToFront();
  await popup.evaluate(() => {
    document.documentElement.dataset['before'] = 'reload';
    location.reload();
  });
  await until('the popup to load behind the page', () =>
    popup.evaluate(
      () =>
        document.readyState === 'complete' &&
        document.documentElement.dataset['before'] === undefined,
    ),
  );
  return popup;
}
