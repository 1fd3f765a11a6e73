import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * Loads the popup in a tab behind `page` and waits until it knows how things stand there. A popup asks for the active
 * tab of its window, which a popup in front would be itself.
 *
 * @param goToPopup Loads the popup in a page.
 */
export async function popupBehind(
  page: Page,
  goToPopup: (popup: Page) => Promise<unknown>,
): Promise<Page> {
  const popup = await page.browser().newPage({ background: true });
  await page.bringToFront();
  await goToPopup(popup);
  await untilPopupKnows(popup);
  return popup;
}

/** Waits until the popup has read the settings and says something about its page other than that it is being read. */
export async function untilPopupKnows(popup: Page): Promise<void> {
  await until('the popup to know its page', () =>
    popup.evaluate(
      () =>
        document.querySelector('[role=switch]') !== null &&
        document.querySelector('[role=tabpanel]') !== null &&
        document.querySelector('[role=tabpanel] .loading') === null,
    ),
  );
}
