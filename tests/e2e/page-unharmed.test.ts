import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { untilRead } from '../drive/ask-session.ts';
import { switchSite } from '../drive/popup-controls.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

const folder = resolve(import.meta.dirname, '../fixtures');
/** Pages that change themselves for ever can't be compared with themselves; they say so in their name. */
const fixtures = globSync('**/*.html', { cwd: folder })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => !path.endsWith('.live.html'))
  .toSorted();

inBothBrowsers('highlighting', stage => {
  test.each(fixtures)('leaves %s byte for byte as it was', async path => {
    const { browser, server } = stage;
    const url = server.url(`/${path}`, 'unharmed.test');
    const page = await browser.open(url);
    const popup = await browser.openPopupFor(page);
    await switchSite(popup, false);
    await page.reload({ waitUntil: 'load' });
    const before = await page.content();

    await switchSite(popup, true);
    const { mentions } = await untilRead(popup, url);
    expect(await page.content()).toBe(before);
    expect(mentions, 'a fixture without a candidate shows nothing').not.toEqual([]);
    await page.close();
    await popup.close();
  });
});
