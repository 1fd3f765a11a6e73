import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from './driven-browser.ts';
import { until } from './until.ts';

/** The open card's visible words, or undefined where no card is open. */
export function cardText(browser: DrivenBrowser, page: Page): Promise<string | undefined> {
  return browser.inCard(page, root => {
    if (!root.host.matches(':popover-open')) return undefined;
    const blocks = [...root.children].filter(child => child instanceof HTMLElement);
    return blocks.map(block => block.innerText).join('\n');
  });
}

/** Whether the card has come up wholly; undefined where none is there. */
export function isCardStill(browser: DrivenBrowser, page: Page): Promise<boolean | undefined> {
  return browser.inCard(page, root =>
    [root.host, ...root.children].every(part => part.getAnimations({ subtree: true }).length === 0),
  );
}

/** Waits for an open card that says `words` and stands still, and gives all its words. */
export function untilCardSays(browser: DrivenBrowser, page: Page, words: string): Promise<string> {
  return until(`a card that says “${words}”`, async () => {
    const text = await cardText(browser, page);
    if (text?.includes(words) !== true) return undefined;
    return (await isCardStill(browser, page)) ? text : undefined;
  });
}

/** Waits until no card is open. */
export async function untilCardCloses(browser: DrivenBrowser, page: Page): Promise<void> {
  await until('the card to close', async () => (await cardText(browser, page)) === undefined);
}

/** Presses the middle of the card's first element that matches `selector`, with the real pointer. */
export async function pressInCard(
  browser: DrivenBrowser,
  page: Page,
  selector: string,
): Promise<void> {
  const at = await until(`${selector} in the card`, () =>
    browser.inCard(
      page,
      (root, sought) => {
        const element = root.querySelector(sought);
        if (!element) return undefined;
        element.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      selector,
    ),
  );
  await page.mouse.click(at.x, at.y);
}
