import { expect, test } from 'vitest';
import { endBackground } from '../drive/extension-life.ts';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { inExtension, storeSettings } from './extension-api.ts';
import { inFreshBrowsers } from './in-both-browsers.ts';

/** As many as a browser restores for somebody who never closes one. Chromium has to load each before it may sleep. */
const TABS = { firefox: 100, chromium: 12 } as const;

inFreshBrowsers('many tabs that a browser has restored', stage => {
  test('sleep on through a start of the background and all switching', async () => {
    const { browser, server, kind } = stage;
    const page = await browser.open(server.url('/pages/news.html', 'awake.test'));
    await untilPainted(page, 'openai', 2);
    // With an icon of its own: the browser would ask for one at any time after the page has loaded.
    const icon = '<link rel="icon" href="data:,">';
    server.put('/asleep.html', `<!doctype html><title>Asleep</title>${icon}<p>OpenAI and Azure.`);
    const options = await browser.openExtensionPage('options.html');
    await inExtension(
      options,
      async (api, url, count, canRestore) => {
        const numbers = Array.from({ length: count }, (_, index) => index);
        await Promise.all(
          numbers.map(async number => {
            const address = `${url}?${number}`;
            // As Firefox restores them.
            if (canRestore) {
              await api.tabs.create({ url: address, active: false, discarded: true });
              return;
            }
            const { id } = await api.tabs.create({ url: address, active: false });
            while ((await api.tabs.get(id)).status !== 'complete') {
              await new Promise(next => setTimeout(next, 20));
            }
            await api.tabs.discard(id);
          }),
        );
      },
      server.url('/asleep.html', 'asleep.test'),
      TABS[kind],
      kind === 'firefox',
    );
    const countAsleep = () =>
      inExtension(options, async api => (await api.tabs.query({ discarded: true })).length);
    expect(await countAsleep()).toBe(TABS[kind]);
    server.forgetRequests();

    await endBackground(browser);
    await storeSettings(options, { siteMode: 'off-except' });
    await untilUnpainted(page);
    await storeSettings(options, { siteMode: 'on-except' });
    await page.bringToFront();
    await untilPainted(page, 'openai', 2);
    await until('all asleep', async () => (await countAsleep()) === TABS[kind]);
    expect(server.requests().filter(url => url.includes('asleep'))).toEqual([]);
  });
});
