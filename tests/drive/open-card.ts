import type { Page } from 'puppeteer-core';
import { freshSettings } from '../../extension/settings/settings-snapshot.ts';
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

/**
 * Much longer than a pointer rests before its card opens, and than a card outlives the pointer, which is as long: that
 * something does not happen can only be seen by looking for as long as it would take.
 */
const LONG_ENOUGH_MS = freshSettings.openDelayMs * 2.5;

/** Sees that no card opens for longer than a rest takes. */
export async function seeNoCardOpens(browser: DrivenBrowser, page: Page): Promise<void> {
  await seeAllAlong('no card opens', async () => (await cardText(browser, page)) === undefined);
}

/** Sees that the open card stays for longer than it would without a reason to. */
export async function seeCardStays(browser: DrivenBrowser, page: Page): Promise<void> {
  await seeAllAlong('the card stays', async () => (await cardText(browser, page)) !== undefined);
}

/** Between two looks: a card that opens, or closes, stays so for much longer. */
const LOOK_PAUSE_MS = 50;

async function seeAllAlong(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + LONG_ENOUGH_MS;
  do {
    if (!(await holds())) throw new Error(`Expected for ${LONG_ENOUGH_MS} ms: ${what}`);
    await new Promise(resume => setTimeout(resume, LOOK_PAUSE_MS));
  } while (performance.now() < end);
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
