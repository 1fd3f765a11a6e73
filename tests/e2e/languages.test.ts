import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { untilCardSays } from '../drive/open-card.ts';
import { hoverMention, untilPainted } from '../drive/painted-mentions.ts';
import { readPopupTab } from '../drive/popup-controls.ts';
import { inFreshBrowser } from './in-both-browsers.ts';
import { copyIn, stringsOf } from './in-language.ts';

const english = stringsOf('en');
/** English words that stay: names, and the sample. */
const STAYS = /^(?:extensionName|popupTabs|sample|theme|languageTag)/u;

/** The English strings that a page shows or speaks though it has a language of its own. */
async function englishIn(page: Page, own: Readonly<Record<string, string>>): Promise<string[]> {
  const words = await page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const shown = all.flatMap(element => [...element.childNodes].map(node => node.nodeValue ?? ''));
    const spoken = all.map(element => element.ariaLabel ?? '');
    return [...shown, ...spoken].map(text => text.trim());
  });
  return Object.entries(english)
    .filter(([key, text]) => !STAYS.test(key) && text !== own[key] && words.includes(text))
    .map(([key]) => key);
}

const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

for (const kind of ['chromium', 'firefox'] as const) {
  for (const [locale, date] of [
    ['de', /Januar 2025/u],
    ['ar', /يناير.*(?:2025|٢٠٢٥)/u],
  ] as const) {
    const own = stringsOf(locale);
    inFreshBrowser(
      kind,
      `everything in ${locale}`,
      stage => {
        test('pages and card speak it, in its direction', async () => {
          const { browser, server } = stage;
          for (const path of ['welcome.html', 'options.html']) {
            const page = await browser.openExtensionPage(path);
            await untilPainted(page, 'openai');
            expect(
              await page.evaluate(() => [
                document.documentElement.lang,
                getComputedStyle(document.body).direction,
              ]),
            ).toEqual([locale, own['languageDirection']]);
            expect(await englishIn(page, own)).toEqual([]);
            expect(await isTooWide(page)).toBe(false);
          }
          const page = await browser.open(server.url('/pages/mixed-senses.html', 'speak.test'));
          const popup = await browser.openPopupFor(page);
          await hoverMention(page, 'openai');
          await untilCardSays(browser, page, own['cardKnown'] ?? '');
          for (const tab of ['page', 'site', 'article'] as const) {
            await readPopupTab(popup, tab);
            expect(await englishIn(popup, own)).toEqual([]);
          }
          expect(await readPopupTab(popup, 'article')).toMatch(date);
        });
      },
      { extensionDir: copyIn(kind, locale) },
    );
  }
}
