import { expect, test } from 'vitest';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { inExtension, storeSettings } from './extension-api.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

inBothBrowsers('syncing', stage => {
  test('takes another computer’s rule over at once, and says where it fails', async () => {
    const { browser, server } = stage;
    const page = await browser.open(server.url('/pages/news.html', 'elsewhere.test'));
    await untilPainted(page, 'openai', 2);
    const options = await browser.openExtensionPage('options.html');
    const own = { pattern: 'own.test', state: 'off' };
    await storeSettings(options, { siteRules: [own] });
    const press = (words: string) =>
      until(`“${words}”`, () =>
        options.evaluate(sought => {
          const all = [...document.querySelectorAll<HTMLElement>('label.switch, button')];
          const found = all.find(({ innerText }) => innerText.includes(sought));
          found?.click();
          return found !== undefined;
        }, words),
      );
    const saysProblem = () => options.$('.sync-state .problem').then(found => found !== null);
    const synced = () =>
      inExtension(options, async api => JSON.stringify(await api.storage.sync.get(null)));

    await press('Keep settings in sync');
    await until('the own rule to be sent', async () => (await synced()).includes('own.test'));
    // What the other computer's browser would bring.
    await inExtension(options, api =>
      api.storage.sync.set({
        'settings-7': {
          version: 1,
          entries: [['siteRules elsewhere.test', 'off', Date.now()]],
        },
      }),
    );
    await untilUnpainted(page);
    const { 'setting:siteRules': rules } = await inExtension(options, api =>
      api.storage.local.get(null),
    );
    expect(rules).toMatchObject({ value: [own, { pattern: 'elsewhere.test', state: 'off' }] });

    const many = Array.from({ length: 3000 }, (_, index) => ({
      pattern: `department-${index}.example.com`,
      state: 'off',
    }));
    await storeSettings(options, { siteRules: many });
    await until('word of the failure', saysProblem);
    await storeSettings(options, { siteRules: [own] });
    await until('all well again', async () => !(await saysProblem()));
    await page.bringToFront();
    await untilPainted(page, 'openai', 2);

    await press('Remove what was synced');
    await until('nothing left there', async () => (await synced()) === '{}');
  });
});
