import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { readPopupTab, switchSite } from '../drive/popup-controls.ts';
import { until } from '../drive/until.ts';
import { inExtension } from './extension-api.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

const url = pathToFileURL(resolve(import.meta.dirname, '../fixtures/pages/news.html')).href;

/** Firefox lets no extension read files before a person allows it; Chromium's drive installs with that leave. */
const deny = 'file on this device';

inBothBrowsers('a file on the disk', stage => {
  test('is switched by a rule of its own, or the popup says how to allow it', async () => {
    const { browser, kind } = stage;
    const page = await browser.open(url);
    const popup = await browser.openPopupFor(page);
    if (kind === 'firefox') {
      await until('how to allow it', async () =>
        (await readPopupTab(popup, 'page')).includes(deny),
      );
      await untilUnpainted(page);
      return;
    }
    await untilPainted(page, 'openai', 2);
    await switchSite(popup, false);
    await untilUnpainted(page);
    const items = await inExtension(popup, api => api.storage.local.get(null));
    expect(items['setting:siteRules']).toMatchObject({ value: [{ pattern: url, state: 'off' }] });
    await page.reload();
    await untilUnpainted(page);
    await switchSite(popup, true);
    await page.bringToFront();
    await untilPainted(page, 'openai', 2);
  });
});
