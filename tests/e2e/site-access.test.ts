import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { untilPainted, untilUnpainted } from '../../scripts/drive/painted-mentions.ts';
import { until } from '../../scripts/drive/until.ts';
import { framesWithOurScript, inExtension } from './extension-api.ts';
import { inBrowser } from './in-both-browsers.ts';

/** What the browser's own page of an extension offers: access on all sites, or on click. */
type HostAccess = 'ON_ALL_SITES' | 'ON_CLICK';

/** Switches the browser's own site access, as a person does on the extension's page in the browser's settings. */
async function setHostAccess(page: Page, extensionId: string, access: HostAccess): Promise<void> {
  await page.goto(`chrome://extensions/?id=${extensionId}`);
  await page.evaluate(
    (id, hostAccess) => {
      const { developerPrivate } = (
        globalThis as unknown as {
          chrome: {
            developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
          };
        }
      ).chrome;
      return developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess });
    },
    extensionId,
    access,
  );
}

inBrowser('chromium', 'site access that the browser withholds', stage => {
  test('is explained in the popup, and open pages follow its removal and its grant', async () => {
    const { browser, server } = stage;
    const extensionId = new URL(browser.extensionUrl('')).hostname;
    const url = server.url('/pages/news.html', 'withheld.test');
    const page = await browser.open(url);
    await untilPainted(page, 'openai', 2);
    const settingsPage = await browser.newPage();

    await setHostAccess(settingsPage, extensionId, 'ON_CLICK');
    const options = await browser.openExtensionPage('options.html');
    await until('the access to be gone', () =>
      inExtension(
        options,
        async api => !(await api.permissions.contains({ origins: ['<all_urls>'] })),
      ),
    );
    await page.bringToFront();
    await page.reload();
    const popup = await browser.openPopupFor(page);
    await until('the popup to say so', () =>
      popup.evaluate(() => /access|allow/i.test(document.body.textContent ?? '')),
    );
    await untilUnpainted(page);

    await setHostAccess(settingsPage, extensionId, 'ON_ALL_SITES');
    await page.bringToFront();
    // Taken up where it stands: no reload.
    await untilPainted(page, 'openai', 2);
    expect(await framesWithOurScript(options, url)).toEqual([url]);
  });
});
