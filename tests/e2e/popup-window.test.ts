import { expect, test } from 'vitest';
import { inExtensionWorker } from '../drive/extension-worker.ts';
import { untilPainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { inFreshBrowser } from './in-both-browsers.ts';

// WebDriver BiDi offers no way to Firefox's toolbar, so there the popup is driven as a page alone.
inFreshBrowser('chromium', 'the popup in its own window', stage => {
  test('is 400 pixels wide, scrolls as one page, and takes the keyboard', async () => {
    const { puppeteer } = stage.browser;
    const page = await stage.browser.open(stage.server.url('/pages/mixed-senses.html'));
    await untilPainted(page, 'openai');
    await page.bringToFront();
    const opening = puppeteer.waitForTarget(target => target.url().endsWith('/popup.html'));
    await inExtensionWorker(stage.browser, async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { action: { openPopup(): Promise<void> } };
      };
      await chrome.action.openPopup();
    });
    const popup = await (await opening).asPage();
    await popup.waitForSelector('.mention');
    await until('the popup to have the focus', () => popup.evaluate(() => document.hasFocus()));
    const shape = await popup.evaluate(() => ({
      width: document.body.getBoundingClientRect().width,
      isWide: document.documentElement.scrollWidth > innerWidth,
      scrollers: [...document.body.querySelectorAll('*')].filter(element =>
        /auto|scroll/u.test(getComputedStyle(element).overflowY),
      ).length,
    }));
    expect(shape).toEqual({ width: 400, isWide: false, scrollers: 0 });
    await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Options');
    // A mention that is jumped to closes the popup, as the reader goes on in the page.
    await popup.focus('.mention-jump');
    const closed = new Promise(done => popup.once('close', done));
    await popup.keyboard.press('Enter').catch(() => undefined);
    await closed;
  });
});
