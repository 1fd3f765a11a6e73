import { test } from 'vitest';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { storeSettings, untilBadge } from './extension-api.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

const off = (pattern: string) => ({ pattern, state: 'off' });

inBothBrowsers('switching', stage => {
  test('off and on without a rest ends as it was left, however often', async () => {
    const { browser, server } = stage;
    const url = server.url('/pages/news.html', 'hasty.test');
    const page = await browser.open(url);
    await untilPainted(page, 'openai', 2);
    const options = await browser.openExtensionPage('options.html');
    for (let turn = 0; turn < 8; turn += 1) {
      await Promise.all([
        storeSettings(options, { siteRules: [off('hasty.test')] }),
        storeSettings(options, { siteRules: [] }),
      ]);
    }
    await page.bringToFront();
    await untilBadge(options, url, '6');
    await untilPainted(page, 'openai', 2);

    await Promise.all([
      storeSettings(options, { siteRules: [] }),
      storeSettings(options, { siteRules: [off('hasty.test')] }),
    ]);
    await untilUnpainted(page);
    await untilBadge(options, url, 'off');
  });

  test('is held up by no page that never ends loading', async () => {
    const { browser, server } = stage;
    const { promise: script, resolve: arrive } = Promise.withResolvers<string>();
    server.put('/late.js', { body: script, contentType: 'text/javascript' });
    server.put('/late.html', '<!doctype html><p>Wait.</p><script src="/late.js"></script>');
    const page = await browser.open(server.url('/pages/news.html', 'ready.test'));
    await untilPainted(page, 'openai', 2);
    const hanging = await browser.newPage();
    const loading = hanging.goto(server.url('/late.html', 'late.test'));
    await until('the page that hangs', () =>
      hanging.evaluate(() => document.querySelector('p') !== null),
    );
    const options = await browser.openExtensionPage('options.html');
    // The first round asks for a session in the page that hangs, the second comes after it.
    for (let round = 0; round < 2; round += 1) {
      await storeSettings(options, { siteRules: [off('ready.test')] });
      await untilUnpainted(page);
      await storeSettings(options, { siteRules: [] });
      await page.bringToFront();
      await untilPainted(page, 'openai', 2);
    }
    arrive('');
    await loading;
  });
});
