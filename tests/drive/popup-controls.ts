import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

const SITE_SWITCH = 'label:has(.site-name) input[role=switch]';

/**
 * Whether the popup's switch for this site stands on by what is stored; waits for the popup to know. A press turns the
 * box itself before anything is stored, and the next drawing may turn it back for a moment: `aria-checked` says the rest.
 */
export async function isSiteOn(popup: Page): Promise<boolean> {
  const state = await until('the switch for this site', () =>
    popup.evaluate(selector => {
      const input = document.querySelector<HTMLInputElement>(selector);
      return input ? { on: input.ariaChecked === 'true' } : undefined;
    }, SITE_SWITCH),
  );
  return state.on;
}

/** Turns the popup's switch for this site, and waits until the popup shows it turned. */
export async function switchSite(popup: Page, on: boolean): Promise<void> {
  if ((await isSiteOn(popup)) === on) return;
  // Not by the pointer: the popup is driven in a tab behind the page, where no pointer reaches.
  await popup.evaluate(selector => {
    document.querySelector<HTMLInputElement>(selector)?.click();
  }, SITE_SWITCH);
  await until(`the site to be ${on ? 'on' : 'off'}`, async () => (await isSiteOn(popup)) === on);
}

/** Shows one of the popup's tabs, and gives all words of its panel. */
export async function readPopupTab(popup: Page, tab: 'page' | 'article' | 'site'): Promise<string> {
  await until(`the popup's tab “${tab}”`, () =>
    popup.evaluate(id => {
      const button = document.querySelector<HTMLElement>(`[role=tab][data-tab=${id}]`);
      button?.click();
      return button?.ariaSelected === 'true';
    }, tab),
  );
  return popup.$eval('[role=tabpanel]', panel => (panel as HTMLElement).innerText);
}
