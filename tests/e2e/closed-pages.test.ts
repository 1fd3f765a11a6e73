import { expect, test } from 'vitest';
import { readPopupTab } from '../drive/popup-controls.ts';
import { until } from '../drive/until.ts';
import { inExtension } from './extension-api.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { tinyPdf } from './tiny-pdf.ts';

inBothBrowsers('the popup on a page that no extension may enter', stage => {
  test('says why, and shows no switch that would do nothing', async () => {
    const { browser, server, kind } = stage;
    server.put('/paper', tinyPdf);
    const isFirefox = kind === 'firefox';
    const source = `view-source:${server.url('/pages/news.html')}`;
    const pages: readonly (readonly [string, RegExp])[] = [
      // Neither browser tells an extension the address of these.
      [source, isFirefox ? /belongs to the browser/ : /shows a page’s source/],
      ...(isFirefox
        ? []
        : ([
            ['chrome://version/', /belongs to the browser/],
            ['data:text/html,OpenAI', /no web page here/],
          ] as const)),
      // Nothing in its address says that it is one.
      [server.url('/paper'), isFirefox ? /shows a PDF or/ : /It is a PDF/],
      [browser.extensionUrl('welcome.html'), /belongs to an extension/],
      ['https://addons.mozilla.org/', /extension store/],
      ['https://chromewebstore.google.com/', /extension store/],
    ];
    const options = await browser.openExtensionPage('options.html');
    for (const [url, reason] of pages) {
      const id = await inExtension(
        options,
        async (api, address) => (await api.tabs.create({ url: address, active: false })).id,
        url,
      );
      const popup = await browser.openExtensionPage(`popup.html?tab=${id}`);
      await until(`the reason for ${url}`, async () =>
        reason.test(await readPopupTab(popup, 'page')),
      );
      expect(await popup.$('label:has(.site-name)')).toBeNull();
      await popup.close();
    }
    // These two this test has asked for itself.
    await until('both to be asked for, and nothing else', () => {
      const foreign = new Set(server.foreignRequests().map(url => new URL(url).hostname));
      return [...foreign].toSorted().join() === 'addons.mozilla.org,chromewebstore.google.com';
    });
    server.forgetRequests();
  });
});
