import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { paintedMentions, untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { pressCommand } from '../drive/press-command.ts';
import { until } from '../drive/until.ts';
import { inExtension } from './extension-api.ts';
import { addHostPermission, setHostAccess } from './host-access.ts';
import { inFreshBrowser, type Stage } from './in-both-browsers.ts';
import { tinyPdf } from './tiny-pdf.ts';

/** The popup's button for this site; it stands first where the site is known. */
const GRANT_SITE = '.button-row .button-main';

const hasAccess = (options: Page, origin: string): Promise<boolean> =>
  inExtension(options, (api, asked) => api.permissions.contains({ origins: [asked] }), origin);

const untilNoAccess = (options: Page): Promise<unknown> =>
  until('the access to be gone', async () => !(await hasAccess(options, '<all_urls>')));

interface TwoSites {
  readonly granted: Page;
  readonly other: Page;
  /** The extension's own page. */
  readonly options: Page;
}

/** Opens two marked sites. */
async function openSites({ browser, server }: Stage): Promise<TwoSites> {
  const other = await browser.open(server.url('/pages/news.html', 'other.test'));
  const granted = await browser.open(server.url('/pages/news.html', 'granted.test'));
  for (const page of [other, granted]) await untilPainted(page, 'openai', 2);
  return { granted, other, options: await browser.openExtensionPage('options.html') };
}

async function untilBothUnpainted({ granted, other }: TwoSites): Promise<void> {
  for (const page of [other, granted]) {
    await page.bringToFront();
    await untilUnpainted(page);
  }
}

/**
 * Presses the extension's button on a page, which tells it the site, opens the popup, in front, and waits until it
 * offers access to the site.
 */
async function openGrant({ browser }: Stage, page: Page): Promise<Page> {
  await pressCommand(browser, page, '_execute_action');
  const popup = await browser.openPopupFor(page);
  await until('the grant for this site', () =>
    popup.evaluate(
      selector => document.querySelector(selector)?.textContent.includes('granted'),
      GRANT_SITE,
    ),
  );
  await popup.bringToFront();
  return popup;
}

/** Sees that the site is marked where it stands and when it loads again, and the other is not. */
async function seeOneMarked({ granted, other, options }: TwoSites): Promise<void> {
  await until('the access', () => hasAccess(options, 'http://granted.test/*'));
  expect(await hasAccess(options, 'http://other.test/*')).toBe(false);
  await granted.bringToFront();
  await untilPainted(granted, 'openai', 2);
  await other.bringToFront();
  await other.reload();
  await granted.bringToFront();
  await granted.reload();
  // It has loaded later and is marked: the other has had its time, too.
  await untilPainted(granted, 'openai', 2);
  expect(await paintedMentions(other)).toEqual([]);
}

inFreshBrowser(
  'firefox',
  'the grant for this site',
  stage => {
    test('marks this site, and no other', async () => {
      const sites = await openSites(stage);
      await inExtension(sites.options, api => api.permissions.remove({ origins: ['<all_urls>'] }));
      await untilNoAccess(sites.options);
      await untilBothUnpainted(sites);

      // On a page that we can mark, the press of the button lets Firefox start the session once, and the popup has
      // nothing to offer. In a PDF of the site no session can start.
      stage.server.put('/paper', tinyPdf);
      const paper = await stage.browser.open(stage.server.url('/paper', 'granted.test'));
      await (await openGrant(stage, paper)).click(GRANT_SITE);
      await seeOneMarked(sites);
    });
  },
  // The browser's own question, which no driver can answer.
  { prefs: { 'extensions.webextOptionalPermissionPrompts': false } },
);

inFreshBrowser('chromium', 'the grant for this site', stage => {
  test('asks for this site alone, in the press; granted, it marks this site, and no other', async () => {
    const { browser } = stage;
    const extensionId = new URL(browser.extensionUrl('')).hostname;
    const sites = await openSites(stage);
    const settings = await browser.newPage();
    await setHostAccess(settings, extensionId, 'ON_CLICK');
    await untilNoAccess(sites.options);
    await untilBothUnpainted(sites);
    // Loaded with access, the page would be taken up again by the press of the button.
    await sites.granted.reload();

    const popup = await openGrant(stage, sites.granted);
    await keepQuestions(popup);
    await popup.click(GRANT_SITE);
    expect(await popup.evaluate('globalThis.questions')).toEqual([
      { asked: { origins: ['http://granted.test/*'] }, isByPress: true },
    ]);

    await addHostPermission(settings, extensionId, 'http://granted.test/*');
    await seeOneMarked(sites);
  });
});

/**
 * Keeps what the popup asks the browser for, and whether a press lets it, without which Chromium refuses. Chromium's
 * question is a window of its own, which no driver reaches and no switch of a release answers: the yes is given on the
 * browser's page of extensions.
 */
function keepQuestions(popup: Page): Promise<void> {
  return popup.evaluate(() => {
    const global = globalThis as unknown as { readonly chrome: { readonly permissions: object } };
    const questions: object[] = [];
    Object.assign(globalThis, { questions });
    Object.assign(global.chrome.permissions, {
      request(asked: object) {
        questions.push({ asked, isByPress: navigator.userActivation.isActive });
        return Promise.resolve(true);
      },
    });
  });
}
