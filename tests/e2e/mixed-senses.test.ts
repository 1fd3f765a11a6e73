import { expect, test } from 'vitest';
import { untilRead } from '../drive/ask-session.ts';
import { paintedMentions } from '../drive/painted-mentions.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

const PATH = '/pages/mixed-senses.html';

inBothBrowsers('a page that mixes senses', stage => {
  test('marks what means the entity and nothing else', async () => {
    const { browser, server } = stage;
    const url = server.url(PATH, 'letter.test');
    const page = await browser.open(url);
    const popup = await browser.openPopupFor(page);
    await untilRead(popup, url);
    const expected = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-sense]')]
        .map(span => ({ entityId: span.dataset['sense'], text: span.textContent }))
        .filter(({ entityId }) => entityId !== 'other'),
    );
    const painted = await paintedMentions(page);
    expect(lettersByEntity(painted)).toEqual(lettersByEntity(expected));
    await page.close();
    await popup.close();
  });
});

/** All words of an entity in one: a mention that runs over an inline element is painted in one stroke for each part. */
function lettersByEntity(
  mentions: readonly { readonly entityId: string | undefined; readonly text: string }[],
): Record<string, string> {
  const letters: Record<string, string> = {};
  for (const { entityId = '', text } of mentions) {
    letters[entityId] = (letters[entityId] ?? '') + text;
  }
  return letters;
}
