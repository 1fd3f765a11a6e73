import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { endBackground } from '../../scripts/drive/extension-life.ts';
import { openBrowser } from '../../scripts/drive/open-browser.ts';
import { untilPainted, untilUnpainted } from '../../scripts/drive/painted-mentions.ts';
import { until } from '../../scripts/drive/until.ts';
import { framesWithOurScript, storeSettings, untilBadge } from './extension-api.ts';
import { inBothBrowsers, inBrowser } from './in-both-browsers.ts';

const off = (pattern: string) => ({ pattern, state: 'off' });

inBothBrowsers('a background that was killed', stage => {
  test('carries a switch out that came while it was dead, and loses nothing', async () => {
    const { browser, server } = stage;
    const url = server.url('/pages/news.html', 'killed.test');
    const page = await browser.open(url);
    await untilPainted(page, 'openai', 2);
    const options = await browser.openExtensionPage('options.html');
    await untilBadge(options, url, '6');

    await endBackground(browser);
    await storeSettings(options, { siteRules: [off('killed.test')] });
    await untilUnpainted(page);
    await untilBadge(options, url, 'off');
    await page.reload();
    expect(await framesWithOurScript(options, url)).toEqual([]);

    await endBackground(browser);
    await storeSettings(options, { siteRules: [] });
    await untilPainted(page, 'openai', 2);
    await untilBadge(options, url, '6');
  });

  test('still answers when a card asks for its facts', async () => {
    const { browser, server } = stage;
    const page = await browser.open(server.url('/pages/news.html', 'facts.test'));
    const [mention] = await untilPainted(page, 'openai', 2);
    await endBackground(browser);
    await page.bringToFront();
    await page.mouse.move(2, 2);
    await page.mouse.move(mention?.x ?? 0, mention?.y ?? 0, { steps: 4 });
    const text = await until('the card', () =>
      browser.inCard(page, root => root.textContent?.includes('OpenAI') && root.textContent),
    );
    expect(text).toContain('2025');
  });
});

inBothBrowsers('an update of the extension', stage => {
  test('takes up open pages without a reload, and the old session leaves nothing behind', async () => {
    const { browser, server } = stage;
    const url = server.url('/pages/news.html', 'open.test');
    const page = await browser.open(url);
    await untilPainted(page, 'openai', 2);
    const before = await page.evaluate(() => [
      performance.timeOrigin,
      document.documentElement.outerHTML,
    ]);
    await browser.puppeteer.installExtension(browser.extensionDir);
    const options = await browser.openExtensionPage('options.html');
    await page.bringToFront();
    // A new session has counted the mentions, which the old one can tell nobody any more.
    await untilBadge(options, url, '6');
    await page.mouse.move(2, 2);
    await untilPainted(page, 'openai', 2);
    await until('the sheet of the new session alone', () =>
      page.evaluate(() => document.adoptedStyleSheets.length === 1),
    );
    expect(
      await page.evaluate(() => [performance.timeOrigin, document.documentElement.outerHTML]),
    ).toEqual(before);
  });
});

inBrowser('chromium', 'a browser that starts anew', stage => {
  test('keeps the switches', async () => {
    const userDataDir = await mkdtemp(join(tmpdir(), 'context-annotator-'));
    const { server } = stage;
    const [offUrl, onUrl] = ['kept-off.test', 'kept-on.test'].map(host =>
      server.url('/pages/news.html', host),
    );
    if (offUrl === undefined || onUrl === undefined) throw new Error('No addresses');
    try {
      const first = await openBrowser('chromium', { server, userDataDir });
      const options = await first.openExtensionPage('options.html');
      await storeSettings(options, { siteRules: [off('kept-off.test')] });
      await first.open(onUrl);
      await first.close();

      const second = await openBrowser('chromium', { server, userDataDir });
      const page = await second.open(onUrl);
      await untilPainted(page, 'openai', 2);
      const quiet = await second.open(offUrl);
      const later = await second.open(`${onUrl}?later`);
      await untilPainted(later, 'openai', 2);
      await untilUnpainted(quiet);
      const again = await second.openExtensionPage('options.html');
      expect(await framesWithOurScript(again, offUrl)).toEqual([]);
      await second.close();
    } finally {
      await rm(userDataDir, { recursive: true, force: true });
    }
  });
});
