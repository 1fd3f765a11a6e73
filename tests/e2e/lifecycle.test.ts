import { expect, test } from 'vitest';
import { endBackground } from '../drive/extension-life.ts';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { framesWithOurScript, storeSettings, untilBadge } from './extension-api.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';

const off = (pattern: string) => ({ pattern, state: 'off' });

inFreshBrowsers('a background that begins anew', stage => {
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

  test('answers when a card asks for its facts', async () => {
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

  test('after an update takes up open pages without a reload, and the old session leaves nothing behind', async () => {
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
    // The welcome page opened once, on installation: that the browser could be started shows it.
    const addresses = (await browser.puppeteer.pages()).map(tab => tab.url());
    expect(addresses).not.toContain(browser.extensionUrl('welcome.html'));
  });
});
