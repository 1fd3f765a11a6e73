import { expect, test } from 'vitest';
import { untilCardSays } from '../drive/open-card.ts';
import { hoverMention, untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

inBothBrowsers('the extension’s own pages', stage => {
  test('a rule added in the options holds at once in an open tab, and its removal, too', async () => {
    const page = await stage.browser.open(stage.server.url('/pages/news.html', 'ruled.test'));
    await untilPainted(page, 'openai');
    const options = await stage.browser.openExtensionPage('options.html');
    await options.waitForSelector('.rule-form input');
    await options.type('.rule-form input', 'RULED.test');
    await options.click('.rule-form [type=submit]');
    await untilUnpainted(page);
    await until('the rule in the list', () =>
      options.$$eval(
        '.rule-pattern',
        all => all.map(rule => rule.textContent).join() === 'ruled.test',
      ),
    );
    await options.click('.rule-actions .button:last-child');
    await untilPainted(page, 'openai');
  });

  test('the options’ sample shows what the settings do, in every open options page', async () => {
    const options = await stage.browser.openExtensionPage('options.html');
    await untilPainted(options, 'openai', 3);
    await options.click('input[value=first-per-page]');
    await untilPainted(options, 'openai', 1);
    const again = await stage.browser.openExtensionPage('options.html');
    await untilPainted(again, 'openai', 1);
    await again.click('#reset .button');
    await again.waitForSelector('#reset .button-main');
    await again.click('#reset .button-main');
    await untilPainted(again, 'openai', 3);
    await untilPainted(options, 'openai', 3);
  });

  test('every shortcut has a key: none is one that the browser keeps for itself', async () => {
    const options = await stage.browser.openExtensionPage('options.html');
    const rows = await until('the shortcuts', () =>
      options.$$eval('.shortcuts > div', all =>
        all.length > 0 ? all.map(row => row.innerText) : undefined,
      ),
    );
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toMatch(/shift/iu);
  });

  test('the welcome page lets a reader try it right there', async () => {
    const welcome = await stage.browser.openExtensionPage('welcome.html');
    await untilPainted(welcome, 'stargate');
    await hoverMention(welcome, 'stargate');
    await untilCardSays(stage.browser, welcome, 'SoftBank');
  });
});
