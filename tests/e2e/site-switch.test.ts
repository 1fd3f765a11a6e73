import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { askSession } from '../drive/ask-session.ts';
import { chooseSiteMenu, pressCommand } from '../drive/press-command.ts';
import { untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { isSiteOn, switchSite } from '../drive/popup-controls.ts';
import { until } from '../drive/until.ts';
import { inExtension } from './extension-api.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

inBothBrowsers('the switch for a site', stage => {
  test('takes the highlights off every open tab of the site at once, and puts them back', async () => {
    const { browser, server } = stage;
    const first = await browser.open(server.url('/pages/news.html?tab=1', 'twice.test'));
    const second = await browser.open(server.url('/pages/news.html?tab=2', 'twice.test'));
    const other = await browser.open(server.url('/pages/news.html', 'other.test'));
    for (const page of [first, second, other]) await untilPainted(page, 'stargate', 2);

    const popup = await browser.openPopupFor(first);
    await switchSite(popup, false);
    await untilUnpainted(first);
    await untilUnpainted(second);
    await untilPainted(other, 'stargate', 2);

    await switchSite(popup, true);
    await untilPainted(first, 'stargate', 2);
    await untilPainted(second, 'stargate', 2);
  });

  test('stays as it was left when the page loads again, and no script of ours is there', async () => {
    const { browser, server } = stage;
    const url = server.url('/pages/news.html', 'quiet.test');
    const page = await browser.open(url);
    await untilPainted(page, 'openai', 2);
    const popup = await browser.openPopupFor(page);
    await switchSite(popup, false);
    await untilUnpainted(page);

    await page.reload();
    // Another site's page that loads later is painted: so this one had its time, too.
    const later = await browser.open(server.url('/pages/news.html', 'later.test'));
    await untilPainted(later, 'openai', 2);
    await untilUnpainted(page);
    expect(await askSession(popup, url)).toBeUndefined();
    await page.bringToFront();
    expect(await isSiteOn(await browser.openPopupFor(page))).toBe(false);

    await switchSite(popup, true);
    await page.reload();
    await untilPainted(page, 'openai', 2);
    await until('a session', () => askSession(popup, url));
  });

  test.each([
    ['shortcut', (page: Page) => pressCommand(stage.browser, page, 'toggle-site')],
    ['entry in the context menu', (page: Page) => chooseSiteMenu(stage.browser, page)],
  ])('has a %s, which turns it each time', async (_name, toggle) => {
    const { browser, server } = stage;
    const page = await browser.open(server.url('/pages/news.html', 'toggled.test'));
    await untilPainted(page, 'openai', 2);
    await toggle(page);
    await untilUnpainted(page);
    await toggle(page);
    await untilPainted(page, 'openai', 2);
    const options = await browser.openExtensionPage('options.html');
    const { 'setting:siteRules': rules } = await inExtension(options, api =>
      api.storage.local.get(null),
    );
    expect(rules, 'no trace of having been switched').toMatchObject({ value: [] });
  });
});
