import { expect, test } from 'vitest';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { carryOutRules, framesWithOurScript } from './extension-api.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

inBothBrowsers('a rule for a part of a site', stage => {
  test('is followed by an application that changes its address without loading', async () => {
    const { browser, server } = stage;
    server.put(
      '/docs/a',
      '<!doctype html><title>A</title><p>OpenAI and SoftBank build Stargate data centers.</p>',
    );
    const options = await browser.openExtensionPage('options.html');
    await carryOutRules(options, [{ pattern: 'app.test/docs', state: 'off' }]);
    const elsewhere = await browser.open(server.url('/pages/news.html', 'app.test'));
    await untilPainted(elsewhere, 'openai', 2);

    const url = server.url('/docs/a', 'app.test');
    const page = await browser.open(url);
    const later = await browser.open(server.url('/pages/news.html?later', 'app.test'));
    await untilPainted(later, 'openai', 2);
    await untilUnpainted(page);
    expect(await framesWithOurScript(options, url)).toEqual([]);

    await page.bringToFront();
    await page.evaluate(() => {
      history.pushState(undefined, '', '/start');
    });
    await untilPainted(page, 'openai', 1);
    await page.evaluate(() => {
      history.pushState(undefined, '', '/docs/b');
    });
    await untilUnpainted(page);
    await page.evaluate(() => {
      history.back();
    });
    await untilPainted(page, 'openai', 1);
    // The same page still: nothing begins anew, and nothing ends.
    await page.evaluate(() => {
      location.hash = 'docs';
    });
    await untilPainted(page, 'openai', 1);
    await page.evaluate(() => {
      history.go(-2);
    });
    await untilUnpainted(page);
  });
});
