import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { untilCardCloses, untilCardSays } from '../drive/open-card.ts';
import {
  hoverMention,
  paintedMentions,
  untilPainted,
  untilUnpainted,
} from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { storeSettings } from './extension-api.ts';
import { inFreshBrowsers, type Stage } from './in-both-browsers.ts';

const WORDS = `<!doctype html><meta charset="utf-8"><title>Data centers</title>
<body style="font: 16px/1.5 sans-serif"><p>OpenAI and SoftBank say that Stargate sites will run beside Azure.</p>`;

/** Opens the page, marked, and has it note how it is shown again. */
async function openMarked({ browser, server }: Stage): Promise<Page> {
  server.put('/kept.html', WORDS);
  server.put('/next.html', '<!doctype html><title>Next</title><p>Elsewhere.</p>');
  const page = await browser.open(server.url('/kept.html', 'kept.test'));
  await untilPainted(page, 'openai', 1);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  return page;
}

/** Goes back, and sees that the browser has kept the page as it was. */
async function comeBack(page: Page): Promise<void> {
  // Not before this has answered: the page that it would answer to is gone then.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await until('the page that was kept', () =>
    page.evaluate(() => location.pathname === '/kept.html' && 'persisted' in window),
  );
  expect(await page.evaluate('persisted'), 'kept by the browser').toBe(true);
}

const oursOn = (page: Page) =>
  page.evaluate(() => ({
    names: [...CSS.highlights.keys()].filter(name => name.startsWith('context-annotator-')),
    sheets: document.adoptedStyleSheets.length,
    hosts: document.querySelectorAll('[popover="manual"]').length,
  }));

inFreshBrowsers(
  'a page that the browser keeps while the reader is elsewhere',
  stage => {
    test('comes back with its marks, each once, and opens a card', async () => {
      const { browser, server } = stage;
      const page = await openMarked(stage);
      const before = JSON.stringify(await oursOn(page));
      const words = await paintedMentions(page);
      await hoverMention(page, 'openai');
      await untilCardSays(browser, page, 'OpenAI');
      await page.goto(server.url('/next.html', 'next.test'));
      await comeBack(page);

      await page.mouse.move(600, 500);
      await untilCardCloses(browser, page);
      await until(
        'the page as it was before',
        async () => JSON.stringify(await oursOn(page)) === before,
      );
      expect(await paintedMentions(page)).toEqual(words);
      await hoverMention(page, 'openai');
      await untilCardSays(browser, page, 'OpenAI');
      expect((await oursOn(page)).hosts).toBe(1);
    });

    test('follows what was switched meanwhile', async () => {
      const { browser, server } = stage;
      const page = await openMarked(stage);
      await page.goto(server.url('/next.html', 'next.test'));
      const options = await browser.openExtensionPage('options.html');
      await storeSettings(options, { siteRules: [{ pattern: 'kept.test', state: 'off' }] });
      await page.bringToFront();
      await comeBack(page);
      await untilUnpainted(page);
      await storeSettings(options, { siteRules: [] });
      await untilPainted(page, 'openai', 1);
    });
  },
  // The driver has Firefox keep no page.
  { prefs: { 'fission.bfcacheInParent': true } },
);
