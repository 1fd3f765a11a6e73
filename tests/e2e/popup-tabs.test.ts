import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { pressInCard, untilCardSays } from '../drive/open-card.ts';
import { hoverMention, untilPainted, untilUnpainted } from '../drive/painted-mentions.ts';
import { readPopupTab } from '../drive/popup-controls.ts';
import { until } from '../drive/until.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/** Presses the button that says `words`. Not by the pointer: the popup stands behind the page. */
async function pressButton(popup: Page, words: string): Promise<void> {
  await until(`a button “${words}”`, () =>
    popup.evaluate(sought => {
      const button = [...document.querySelectorAll('button')].find(candidate =>
        candidate.textContent.includes(sought),
      );
      button?.click();
      return button !== undefined;
    }, words),
  );
}

async function untilTabSays(popup: Page, tab: 'page' | 'site', words: string): Promise<string> {
  return until(`“${words}” in the popup`, async () => {
    const text = await readPopupTab(popup, tab);
    return text.includes(words) ? text : undefined;
  });
}

inBothBrowsers('the popup beside a page of two stories', stage => {
  const open = async (host: string) => {
    const page = await stage.browser.open(stage.server.url('/pages/two-senses.html', host));
    await untilPainted(page, 'stargate', 1);
    await untilPainted(page, 'openai', 1);
    return { page, popup: await stage.browser.openPopupFor(page) };
  };

  test('lists each mention in its sentence, and says why the other word is unmarked', async () => {
    const { popup } = await open('list.test');
    for (const words of [
      'left unmarked',
      'Its models ran on Microsoft Azure before',
      '0 requests',
    ]) {
      await untilTabSays(popup, 'page', words);
    }
    const why = await popup.$eval('.unmarked', list => list.textContent);
    expect(why).toContain('steps through a wormhole');
    expect(why).toMatch(/SG-1/u);
  });

  test('goes to a mention and opens its card there', async () => {
    const { page, popup } = await open('jump.test');
    await untilTabSays(popup, 'page', 'Its models ran');
    await pressButton(popup, 'Its models ran');
    await untilCardSays(stage.browser, page, 'Microsoft Azure');
  });

  test('takes “Not this meaning” back', async () => {
    const { page, popup } = await open('undo.test');
    await hoverMention(page, 'openai');
    await untilCardSays(stage.browser, page, 'OpenAI');
    await pressInCard(stage.browser, page, '.card-actions button:nth-child(2)');
    await untilPainted(page, 'openai', 0);
    await untilTabSays(popup, 'page', 'OpenAI is never marked on');
    await pressButton(popup, 'Undo');
    await untilPainted(page, 'openai', 1);
  });

  test('marks a word that was left unmarked, and takes that back', async () => {
    const { page, popup } = await open('mark.test');
    await untilTabSays(popup, 'page', 'left unmarked');
    await pressButton(popup, 'Mark it on this site');
    await untilPainted(page, 'stargate', 2);
    await untilTabSays(popup, 'page', 'Project Stargate is always marked on');
    await untilTabSays(popup, 'page', 'Marked because you said so.');
    await pressButton(popup, 'Undo');
    await untilPainted(page, 'stargate', 1);
    await untilTabSays(popup, 'page', 'left unmarked');
  });

  test('switches all of a domain off, says which rule applies, and on again', async () => {
    const { page, popup } = await open('news.domain.test');
    await untilTabSays(popup, 'site', 'On here, as on every site without a rule');
    await pressButton(popup, 'All of');
    await untilUnpainted(page);
    await untilTabSays(popup, 'site', '*.domain.test');
    await pressButton(popup, 'All of');
    await untilPainted(page, 'stargate', 1);
  });

  test('pauses this tab alone, and goes on', async () => {
    const { page, popup } = await open('pause.test');
    const other = await open('other.test');
    await untilTabSays(popup, 'site', 'In this tab');
    await pressButton(popup, 'In this tab');
    await untilUnpainted(page);
    await untilPainted(other.page, 'stargate', 1);
    await untilTabSays(popup, 'site', 'Paused in this tab');
    await pressButton(popup, 'Resume');
    await untilPainted(page, 'stargate', 1);
  });

  test('speaks of the tab that its address names', async () => {
    const { popup } = await open('named.test');
    const id = await popup.evaluate(async () => {
      const { tabs } = (
        globalThis as unknown as {
          chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } };
        }
      ).chrome;
      return (await tabs.query({})).find(({ url }) => url?.includes('named.test'))?.id;
    });
    const named = await stage.browser.openExtensionPage(`popup.html?tab=${id}`);
    await untilTabSays(named, 'page', 'Its models ran');
    expect(await named.$eval('.site-name', name => name.textContent)).toContain('named.test');
  });

  test('says why no extension can read a page', async () => {
    const popup = await stage.browser.openExtensionPage('popup.html');
    await untilTabSays(popup, 'page', 'This page stays closed to extensions');
    expect(await popup.$$eval('[role=switch]', all => all.length)).toBe(1);
  });
});
