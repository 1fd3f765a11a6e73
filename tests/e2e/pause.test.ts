import { beforeEach, expect, test } from 'vitest';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { inExtension, storeSettings } from './extension-api.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

inBothBrowsers('a pause', stage => {
  beforeEach(async () => {
    const options = await stage.browser.openExtensionPage('options.html');
    await inExtension(options, api => api.storage.local.clear());
  });

  test('takes the highlights off everywhere, and they come back when it ends by itself', async () => {
    const page = await stage.browser.open(stage.server.url('/pages/news.html', 'rest.test'));
    await untilPainted(page, 'openai', 2);
    const options = await stage.browser.openExtensionPage('options.html');
    await page.bringToFront();
    const pauseFor = (ms: number) =>
      inExtension(
        options,
        (api, end) => api.storage.local.set({ pause: { everywhere: end, tabs: [] } }),
        Date.now() + ms,
      );
    // Of a short one a busy machine might see nothing.
    await pauseFor(3_600_000);
    await untilUnpainted(page);
    await pauseFor(1000);
    await untilPainted(page, 'openai', 2);
  });

  test('of one tab leaves the others alone, a reload of it too', async () => {
    const { browser, server } = stage;
    const url = server.url('/pages/news.html?tab', 'rest.test');
    const page = await browser.open(url);
    const other = await browser.open(server.url('/pages/news.html', 'rest.test'));
    const options = await browser.openExtensionPage('options.html');
    await untilPainted(page, 'openai', 2);
    await inExtension(
      options,
      async (api, address) => {
        const tab = (await api.tabs.query({})).find(candidate => candidate.url === address);
        await api.storage.local.set({ pause: { tabs: [tab?.id] } });
      },
      url,
    );
    await untilUnpainted(page);
    await page.reload();
    const later = await browser.open(server.url('/pages/news.html?later', 'rest.test'));
    for (const one of [other, later]) await untilPainted(one, 'openai', 2);
    await untilUnpainted(page);
    await page.close();
    await until('the closed tab to be forgotten', () =>
      inExtension(options, async api => {
        const { pause } = await api.storage.local.get(null);
        return JSON.stringify(pause) === '{"tabs":[]}';
      }),
    );
  });
});

/** What a stored value may have become; `null` most of all, which no fake storage can hold. */
const damages = [
  null,
  7,
  'on',
  {},
  { version: 9, value: [] },
  { version: 1, value: 'x'.repeat(1e6) },
];

inBothBrowsers('a damaged storage', stage => {
  test.each(['setting:siteRules', 'setting:siteMode', 'setting:enabled', 'pause'])(
    'under %s switches off everywhere, and a good value brings all back',
    async key => {
      const { browser, server } = stage;
      const page = await browser.open(server.url('/pages/news.html', 'damaged.test'));
      const options = await browser.openExtensionPage('options.html');
      await page.bringToFront();
      const good = { siteRules: [], siteMode: 'on-except', enabled: true };
      for (const damage of damages) {
        await storeSettings(options, good);
        await inExtension(options, api => api.storage.local.remove('pause'));
        await untilPainted(page, 'openai', 2);
        await inExtension(
          options,
          (api, name, value) => api.storage.local.set({ [name]: value }),
          key,
          damage,
        );
        await untilUnpainted(page);
        const registered = await until('no registration', () =>
          inExtension(options, async api => {
            const scripts = await api.scripting.getRegisteredContentScripts();
            return scripts.length === 0 ? 'none' : undefined;
          }),
        );
        expect(registered).toBe('none');
      }
      await storeSettings(options, good);
      await inExtension(options, api => api.storage.local.remove('pause'));
      await untilPainted(page, 'openai', 2);
      const aside = await inExtension(options, async api => {
        return Object.keys(await api.storage.local.get(null)).filter(name =>
          name.startsWith('aside:'),
        );
      });
      expect(aside).toContain(`aside:${key}`);
    },
  );
});
