import { describe, expect, test } from 'vitest';
import { builtInPacks } from '../../data/built-in-packs.ts';
import { seeNoCardOpens, untilCardCloses, untilCardSays } from '../drive/open-card.ts';
import { hoverMention, paintedMentions, untilPainted } from '../drive/painted-mentions.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

const entities = builtInPacks.flatMap(pack => pack.entities);

inBothBrowsers('a reader on a news page', stage => {
  const openNews = async () => {
    const page = await stage.browser.open(stage.server.url('/pages/news.html'));
    await untilPainted(page, 'openai');
    return page;
  };

  test('finds every mention marked, across inline elements too', async () => {
    const page = await openNews();
    for (const { id } of entities) await untilPainted(page, id, 2);
    const marked = await paintedMentions(page);
    const textsOf = (id: string) =>
      marked.filter(({ entityId }) => entityId === id).map(({ text }) => text);
    expect(textsOf('azure')).toEqual(['Microsoft Azure', 'Azure']);
    expect(textsOf('openai')).toEqual(['OpenAI', 'OpenAI']);
    expect(textsOf('stargate')).toEqual(['Project Stargate', 'Stargate']);
  });

  describe.each(entities)('resting on $title', ({ id, description, facts }) => {
    test('opens its card with its facts', async () => {
      const page = await openNews();
      await hoverMention(page, id);
      const card = await untilCardSays(stage.browser, page, description);
      for (const fact of facts.slice(0, 3)) expect(card).toContain(fact.text);
      expect(card).toContain('2025');
    });
  });

  test('leaving the words and the card closes it', async () => {
    const page = await openNews();
    await hoverMention(page, 'stargate');
    await untilCardSays(stage.browser, page, 'Project Stargate');
    await page.mouse.move(1270, 790, { steps: 3 });
    await untilCardCloses(stage.browser, page);
  });

  test('Escape closes the card', async () => {
    const page = await openNews();
    await hoverMention(page, 'azure');
    await untilCardSays(stage.browser, page, 'Microsoft Azure');
    await page.keyboard.press('Escape');
    await untilCardCloses(stage.browser, page);
  });

  test('a sweep over a mention opens nothing', async () => {
    const page = await openNews();
    const [mention] = await untilPainted(page, 'stargate', 2);
    const { x = 0, y = 0 } = mention ?? {};
    await page.mouse.move(x - 200, y);
    await page.mouse.move(x + 200, y, { steps: 12 });
    await seeNoCardOpens(stage.browser, page);
  });
});
