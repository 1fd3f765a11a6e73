import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { untilPainted } from '../drive/painted-mentions.ts';
import { readPopupTab } from '../drive/popup-controls.ts';
import { until } from '../drive/until.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/** What axe finds wrong with a real page of the extension, by day and by night. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const found: string[] = [];
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset['theme'] = theme;
      // Colours go over into each other.
      for (const animation of document.getAnimations()) animation.finish();
      const result = await inPage.run(document);
      for (const { id, nodes } of result.violations) {
        found.push(`${theme}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      }
    }
    return found;
  });
}

/** The control that has the focus, in words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const tab = activeElement?.getAttribute('data-tab');
    return tab ? `tab ${tab}` : (activeElement?.textContent ?? '').trim();
  });
}

inBothBrowsers('our own pages and assistive technology', stage => {
  /** The popup as a page in front, speaking of the page behind it. */
  const openPopup = async (host: string) => {
    const page = await stage.browser.open(stage.server.url('/pages/mixed-senses.html', host));
    await untilPainted(page, 'openai');
    const popup = await stage.browser.openExtensionPage('popup.html');
    const id = await popup.evaluate(async name => {
      const { tabs } = (
        globalThis as unknown as {
          chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } };
        }
      ).chrome;
      return (await tabs.query({})).find(({ url }) => url?.includes(name))?.id;
    }, host);
    const front = await stage.browser.openExtensionPage(`popup.html?tab=${id}`);
    await until('the list of mentions', () => front.$('.mention-jump'));
    return front;
  };

  test('axe finds nothing in the popup, whatever its tab', async () => {
    const popup = await openPopup('axe.test');
    await popup.$$eval('details', all => {
      for (const part of all) part.open = true;
    });
    expect(await violations(popup)).toEqual([]);
    for (const tab of ['article', 'site'] as const) {
      await readPopupTab(popup, tab);
      expect(await violations(popup)).toEqual([]);
    }
  });

  test.each(['options.html', 'welcome.html'])('axe finds nothing in %s', async path => {
    const page = await stage.browser.openExtensionPage(path);
    await untilPainted(page, 'openai');
    expect(await violations(page)).toEqual([]);
  });

  test('the keyboard leads through the popup: options, switches, tabs, and each mention', async () => {
    const popup = await openPopup('keys.test');
    await popup.bringToFront();
    const stops: string[] = [];
    for (let stop = 0; stop < 6; stop += 1) {
      await popup.keyboard.press('Tab');
      stops.push(await focused(popup));
    }
    expect(stops[0]).toBe('Options');
    expect(stops[3]).toBe('tab page');
    // Next is the panel, then the first mention in it.
    expect(stops[5]).toMatch(/Stargate|OpenAI|Azure/u);
    await popup.focus('[data-tab=page]');
    await popup.keyboard.press('ArrowRight');
    expect(await focused(popup)).toBe('tab article');
    await until('the article', () =>
      popup.$eval('[role=tabpanel]', panel => panel.textContent.includes('Open questions')),
    );
    await popup.keyboard.press('End');
    expect(await focused(popup)).toBe('tab site');
    await popup.keyboard.press('ArrowRight');
    expect(await focused(popup)).toBe('tab page');
  });

  test('the keyboard adds a rule, edits it, removes it and takes that back', async () => {
    const options = await stage.browser.openExtensionPage('options.html');
    await options.waitForSelector('.rule-form input');
    await options.bringToFront();
    const rules = () => options.$$eval('.rule-pattern', all => all.map(rule => rule.textContent));
    const untilRules = (...wanted: string[]) =>
      until(`the rules ${wanted.join()}`, async () => (await rules()).join() === wanted.join());
    const pressOn = async (selector: string, key: 'Enter' | ' ') => {
      await options.waitForSelector(selector);
      await options.focus(selector);
      await options.keyboard.press(key);
    };
    await options.focus('.rule-form input');
    await options.keyboard.type('keys.example');
    await options.keyboard.press('Enter');
    await untilRules('keys.example');
    await pressOn('.rule-actions .button:first-child', 'Enter');
    await options.waitForSelector('.rule-editing input');
    await options.focus('.rule-editing input');
    await options.keyboard.press('End');
    await options.keyboard.type('.test');
    await options.keyboard.press('Enter');
    await untilRules('keys.example.test');
    await pressOn('.rule-actions .button:last-child', ' ');
    await untilRules();
    await pressOn('.undo .button', 'Enter');
    await untilRules('keys.example.test');
    await pressOn('.rule-actions .button:last-child', 'Enter');
    await untilRules();
  });
});
