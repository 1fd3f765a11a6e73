import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { DrivenBrowser } from '../drive/driven-browser.ts';
import { pressCommand } from '../drive/press-command.ts';
import { paintedMentions, untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { framesWithOurScript, inExtension } from './extension-api.ts';
import { setHostAccess } from './host-access.ts';
import { inFreshBrowser, type Stage } from './in-both-browsers.ts';

/** Of the popup's buttons that ask for access the one for all sites: a test's popup knows no address. */
const GRANT_ALL = '.button-row .button-main';

function untilGrantIsOffered(popup: Page): Promise<unknown> {
  return until('the popup to offer the grant', () =>
    popup.evaluate(selector => {
      const isSaid = /access|allow/i.test(document.body.textContent);
      return isSaid && document.querySelector(selector) !== null;
    }, GRANT_ALL),
  );
}

/**
 * Presses the extension's button, which lets it into this page alone: Firefox then runs what is registered by itself,
 * for Chromium the popup offers “This page once”. In Firefox the next load of the page ends it, in Chromium another
 * site in the tab.
 */
async function readOnce({ browser, kind, server }: Stage, page: Page): Promise<void> {
  const url = page.url();
  await pressCommand(browser, page, '_execute_action');
  if (kind === 'chromium') {
    const popup = await browser.openPopupFor(page);
    await until('“This page once”', () =>
      popup.evaluate(() => {
        const button = [...document.querySelectorAll('button')].find(({ innerText }) =>
          innerText.includes('once'),
        );
        button?.click();
        return button !== undefined;
      }),
    );
    await page.bringToFront();
  }
  await untilPainted(page, 'openai', 2);
  if (kind === 'chromium') await page.goto(server.url('/pages/news.html', 'elsewhere.test'));
  await page.goto(url);
  await seeWithheld(browser, page);
}

/** Sees that the popup, which asks the page for a session, meets none and offers the grant. */
async function seeWithheld(browser: DrivenBrowser, page: Page): Promise<Page> {
  const popup = await browser.openPopupFor(page);
  await untilGrantIsOffered(popup);
  expect(await paintedMentions(page)).toEqual([]);
  return popup;
}

inFreshBrowser('chromium', 'site access that the browser withholds', stage => {
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
    await untilUnpainted(page);
    await page.reload();
    await seeWithheld(browser, page);
    await readOnce(stage, page);

    await setHostAccess(settingsPage, extensionId, 'ON_ALL_SITES');
    await page.bringToFront();
    // Taken up where it stands: no reload.
    await untilPainted(page, 'openai', 2);
    expect(await framesWithOurScript(options, url)).toEqual([url]);
  });
});

inFreshBrowser(
  'firefox',
  'site access that the reader takes back',
  stage => {
    test('ends the sessions of open pages, and a grant from the popup starts them again', async () => {
      const { browser, server } = stage;
      const url = server.url('/pages/news.html', 'withheld.test');
      const page = await browser.open(url);
      await untilPainted(page, 'openai', 2);
      const options = await browser.openExtensionPage('options.html');
      await inExtension(options, api => api.permissions.remove({ origins: ['<all_urls>'] }));
      await page.bringToFront();
      await untilUnpainted(page);
      await page.reload();

      const popup = await seeWithheld(browser, page);
      await readOnce(stage, page);
      await popup.bringToFront();
      await popup.click(GRANT_ALL);
      await until('the access', () =>
        inExtension(options, api => api.permissions.contains({ origins: ['<all_urls>'] })),
      );
      await page.bringToFront();
      await untilPainted(page, 'openai', 2);
    });
  },
  // The browser's own question, which no driver can answer.
  { prefs: { 'extensions.webextOptionalPermissionPrompts': false } },
);
