import { expect, test } from 'vitest';
import { builtInPacks } from '../../data/built-in-packs.ts';
import { readPopupTab } from '../drive/popup-controls.ts';
import { until } from '../drive/until.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/** Spaces and cases that a style sheet may change do not count. */
const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').toLowerCase();

inBothBrowsers('the popup', stage => {
  test('shows the article’s whole summary, its open questions and its source', async () => {
    const page = await stage.browser.open(stage.server.url('/pages/news.html'));
    const popup = await stage.browser.openPopupFor(page);
    const shown = plain(await readPopupTab(popup, 'article'));
    for (const { article } of builtInPacks) {
      const words = [
        article.title,
        article.publisher,
        ...article.sections.flatMap(({ heading, points }) => [
          heading,
          ...points.map(point => point.text),
        ]),
        ...article.openQuestions,
      ];
      for (const text of words) expect(shown).toContain(plain(text));
      const links = await popup.$$eval('a[href]', all => all.map(link => link.href));
      expect(links).toContain(article.url);
    }
  });

  test('counts what was found on the page in front', async () => {
    const page = await stage.browser.open(stage.server.url('/pages/news.html'));
    const popup = await stage.browser.openPopupFor(page);
    for (const title of ['project stargate', 'microsoft azure', 'openai']) {
      const count = new RegExp(`\\b(?:2 ${title}|${title} 2)\\b`, 'u');
      await until(`the popup to count 2 ${title}`, async () =>
        count.test(plain(await readPopupTab(popup, 'page'))),
      );
    }
  });
});
