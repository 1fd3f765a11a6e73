import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { copyAsOnAndroid } from '../drive/as-on-android.ts';
import { untilCardCloses, untilCardSays } from '../drive/open-card.ts';
import { DEFAULTS } from '../drive/open-browser.ts';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { untilPopupKnows } from '../drive/popup-behind.ts';
import { readPopupTab, switchSite } from '../drive/popup-controls.ts';
import { until } from '../drive/until.ts';
import { inExtension } from './extension-api.ts';
import { inFreshBrowser } from './in-both-browsers.ts';

/** A small phone, in CSS pixels. */
const PHONE = { width: 360, height: 640 };

const extensionDir = await mkdtemp(join(tmpdir(), 'as-on-android-'));
await copyAsOnAndroid(DEFAULTS.firefox.extensionDir, extensionDir);
afterAll(() => rm(extensionDir, { recursive: true, force: true }));

/** By how much a page is wider than the screen, whose scroll bar may take a part. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

inFreshBrowser(
  'firefox',
  'a phone, without what Firefox for Android leaves out',
  stage => {
    const openNews = async (host: string) => {
      const page = await stage.browser.newPage();
      await page.setViewport(PHONE);
      await page.goto(stage.server.url('/pages/news.html', host));
      const [mention] = await untilPainted(page, 'openai', 2);
      return { page, mention };
    };

    test('a tap opens the sheet as wide as the screen, at its foot; a tap beside it closes it', async () => {
      const { page, mention } = await openNews('tap.test');
      await page.touchscreen.tap(mention?.x ?? 0, mention?.y ?? 0);
      await untilCardSays(stage.browser, page, 'OpenAI');
      const sheet = await stage.browser.inCard(page, root => {
        const box = root.querySelector('.entity-card')?.getBoundingClientRect();
        return box && [box.left, box.right, box.bottom].map(Math.round);
      });
      expect(sheet).toEqual([0, PHONE.width, PHONE.height]);
      expect(await overhang(page)).toBe(0);
      await page.touchscreen.tap(180, 8);
      await untilCardCloses(stage.browser, page);
    });

    test('the popup fits the screen, and its switch takes the highlights off and puts them back', async () => {
      const { page } = await openNews('phone.test');
      const options = await stage.browser.openExtensionPage('options.html');
      expect(
        await inExtension(options, async api => 'commands' in api && api.commands),
      ).toBeFalsy();
      const tab = await inExtension(
        options,
        async api => (await api.tabs.query({})).find(({ url }) => url?.includes('phone.test'))?.id,
      );
      const popup = await stage.browser.openExtensionPage(`popup.html?tab=${tab}`);
      await popup.setViewport(PHONE);
      await untilPopupKnows(popup);
      for (const name of ['page', 'article', 'site'] as const) {
        await readPopupTab(popup, name);
        expect(await overhang(popup), `the tab ${name}`).toBe(0);
      }
      await switchSite(popup, false);
      await untilUnpainted(page);
      await switchSite(popup, true);
      await untilPainted(page, 'openai', 2);
    });

    test.each(['options', 'welcome'])('the %s page fits the screen', async name => {
      const page = await stage.browser.openExtensionPage(`${name}.html`);
      await page.setViewport(PHONE);
      await until('the page to be drawn', () => page.$('h2'));
      await untilPainted(page, 'openai');
      expect(await overhang(page)).toBe(0);
    });
  },
  { extensionDir },
);
