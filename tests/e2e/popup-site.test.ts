import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { isSiteOn, readPopupTab, switchSite } from '../drive/popup-controls.ts';
import { until } from '../drive/until.ts';
import { inExtension, storeSettings } from './extension-api.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

const off = (pattern: string) => ({ pattern, state: 'off' });

/** Waits for words in the panel “This site”; not counting the marks that keep addresses apart from what is around them. */
function untilItSays(popup: Page, words: string): Promise<unknown> {
  return until(`the popup to say “${words}”`, async () =>
    (await readPopupTab(popup, 'site')).replaceAll(/[\u2066-\u2069]/gu, '').includes(words),
  );
}

/** Presses a button of the panel “This site”. Not by the pointer: the popup stands behind the page. */
function press(popup: Page, words: string): Promise<unknown> {
  return until(`the button “${words}”`, () =>
    popup.evaluate(sought => {
      const buttons = [...document.querySelectorAll<HTMLElement>('[role=tabpanel] button')];
      const button = buttons.find(
        ({ innerText }) => innerText.replaceAll(/[\u2066-\u2069]/gu, '') === sought,
      );
      button?.click();
      return button !== undefined;
    }, words),
  );
}

inBothBrowsers('the popup’s switch for a site', stage => {
  const options = { page: undefined as Page | undefined };
  const rules = async (): Promise<unknown> => {
    if (!options.page) throw new Error('No options page');
    const items = await inExtension(options.page, api => api.storage.local.get(null));
    return (items['setting:siteRules'] as { value?: unknown } | undefined)?.value;
  };
  beforeEach(async () => {
    options.page = await stage.browser.openExtensionPage('options.html');
    await storeSettings(options.page, { siteRules: [] });
  });

  test('is never dead: it says which rule stands against it, and writes the narrower one', async () => {
    const { browser, server } = stage;
    if (options.page) await storeSettings(options.page, { siteRules: [off('*.wide.test')] });
    const page = await browser.open(server.url('/pages/news.html', 'deep.wide.test'));
    const popup = await browser.openPopupFor(page);
    expect(await isSiteOn(popup)).toBe(false);
    await untilItSays(popup, 'because of the rule *.wide.test');
    await switchSite(popup, true);
    await untilPainted(page, 'openai', 2);
    expect(await rules()).toEqual([off('*.wide.test'), { pattern: 'deep.wide.test', state: 'on' }]);
    await untilItSays(popup, 'because of the rule deep.wide.test');
    await switchSite(popup, false);
    await untilUnpainted(page);
    expect(await rules()).toEqual([off('*.wide.test')]);
  });

  test('offers this site alone, or all of its domain', async () => {
    const { browser, server } = stage;
    const page = await browser.open(server.url('/pages/news.html', 'blog.whole.test'));
    const sister = await browser.open(server.url('/pages/news.html', 'shop.whole.test'));
    await untilPainted(sister, 'openai', 2);
    const popup = await browser.openPopupFor(page);
    await readPopupTab(popup, 'site');
    await press(popup, 'All of whole.test');
    await untilUnpainted(page);
    await untilUnpainted(sister);
    expect(await rules()).toEqual([off('*.whole.test')]);
    await press(popup, 'Only blog.whole.test');
    await page.bringToFront();
    await untilPainted(page, 'openai', 2);
    await untilUnpainted(sister);
  });

  test.each([
    ['127.0.0.1', '127.0.0.1'],
    ['localhost', 'localhost'],
    ['app.localhost:8080', 'app.localhost:8080'],
    ['bücher.test', 'xn--bcher-kva.test'],
    ['www.plain.test', 'plain.test'],
  ])('switches %s by the rule %s', async (host, pattern) => {
    const { browser, server } = stage;
    const page = await browser.open(server.url('/pages/news.html', host));
    await untilPainted(page, 'openai', 2);
    const popup = await browser.openPopupFor(page);
    await switchSite(popup, false);
    await untilUnpainted(page);
    expect(await rules()).toEqual([off(pattern)]);
    await switchSite(popup, true);
    await untilPainted(page, 'openai', 2);
  });
});
