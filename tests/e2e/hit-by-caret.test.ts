import { expect, test } from 'vitest';
import { seeNoCardOpens, untilCardCloses, untilCardSays } from '../drive/open-card.ts';
import { hoverMention, untilPainted } from '../drive/painted-mentions.ts';
import { inFreshBrowser } from './in-both-browsers.ts';

// Firefox has no preference that takes `highlightsFromPoint` away: `tests/page/show/mention-at-point.test.ts` runs all
// its rules without it, which is the same code in every browser.
inFreshBrowser(
  'chromium',
  'without the browser’s hit test of highlights',
  stage => {
    test('a pointer that rests on a mention opens its card, and one beside it does not', async () => {
      const { browser, server } = stage;
      const page = await browser.open(server.url('/pages/news.html', 'caret.test'));
      await untilPainted(page, 'openai', 2);
      expect(await page.evaluate(() => 'highlightsFromPoint' in CSS.highlights)).toBe(false);

      const { x, y } = await hoverMention(page, 'openai');
      await untilCardSays(browser, page, 'OpenAI');
      await page.mouse.move(2, 2);
      await untilCardCloses(browser, page);
      await page.mouse.move(x, y - 60, { steps: 4 });
      await seeNoCardOpens(browser, page);
    });

    test('a mention that the page has covered opens none', async () => {
      const { browser, server } = stage;
      const page = await browser.open(server.url('/pages/news.html', 'covered.test'));
      await untilPainted(page, 'openai', 2);
      await page.evaluate(() => {
        document.body.insertAdjacentHTML(
          'beforeend',
          '<div style="position: fixed; inset: 0; background: #fff">A notice</div>',
        );
      });
      await hoverMention(page, 'openai');
      await seeNoCardOpens(browser, page);

      await page.evaluate(() => document.body.lastElementChild?.remove());
      await hoverMention(page, 'openai');
      await untilCardSays(browser, page, 'OpenAI');
    });
  },
  { args: ['--disable-blink-features=HighlightsFromPoint'] },
);
