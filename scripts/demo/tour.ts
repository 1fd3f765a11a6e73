import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { builtInPacks } from '../../data/built-in-packs.ts';
import type { DrivenBrowser } from '../../tests/drive/driven-browser.ts';
import type { FixtureServer } from '../../tests/drive/fixture-server.ts';
import { untilCardCloses, untilCardSays } from '../../tests/drive/open-card.ts';
import {
  hoverMention,
  paintedCounts,
  untilPainted,
  untilUnpainted,
} from '../../tests/drive/painted-mentions.ts';
import { readPopupTab, switchSite } from '../../tests/drive/popup-controls.ts';
import { expectedCounts } from './expected-counts.ts';

const entities = builtInPacks.flatMap(pack => pack.entities);

/** What a card shows before "more facts" is pressed. */
const FACTS_SHOWN = 3;

/**
 * Does what a person would try first, saves a numbered picture of each step under `folder`, and prints what it
 * saw. Throws at the first thing that is missing.
 */
export async function takeTour(
  browser: DrivenBrowser,
  server: FixtureServer,
  folder: string,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let step = 0;
  const picture = async (page: Page, name: string, fullPage = false) => {
    step += 1;
    const path = join(folder, `${String(step).padStart(2, '0')}-${name}.png`) as `${string}.png`;
    await page.bringToFront();
    await page.screenshot({ path, fullPage });
  };

  const page = await browser.open(server.url('/demo/', 'demo.localhost'));
  const before = await page.content();
  const expected = await expectedCounts(page);
  for (const { id } of entities) await untilPainted(page, id, expected[id] ?? 0);
  say('mentions found', counted(await paintedCounts(page)));
  if ((await page.content()) !== before) throw new Error('highlighting changed the page');
  await picture(page, 'page', true);

  for (const { id, title, facts } of entities) {
    // The last one: on the demo page that brings the dark part into the pictures, too.
    await hoverMention(page, id, (expected[id] ?? 1) - 1);
    const words = await untilCardSays(browser, page, title);
    say('card opened', title);
    for (const { text } of facts.slice(0, FACTS_SHOWN)) {
      if (!words.includes(text)) throw new Error(`the card of ${title} does not say “${text}”`);
      say('  fact', text);
    }
    await picture(page, `card-${id}`);
    await page.keyboard.press('Escape');
    await untilCardCloses(browser, page);
  }

  const popup = await browser.openPopupFor(page);
  await popup.setViewport({ width: 400, height: 600 });
  const article = await readPopupTab(popup, 'article');
  for (const { heading } of builtInPacks.flatMap(pack => pack.article.sections)) {
    if (!article.includes(heading)) throw new Error(`the popup lacks the section “${heading}”`);
  }
  say('popup shows', `the article, every section, in ${article.split(/\s+/u).length} words`);
  await picture(popup, 'popup-article', true);
  await readPopupTab(popup, 'page');
  await picture(popup, 'popup-page', true);

  await switchSite(popup, false);
  await untilUnpainted(page);
  say('switched off', 'highlights gone');
  await picture(popup, 'popup-off', true);
  await picture(page, 'page-off', true);

  await switchSite(popup, true);
  for (const { id } of entities) await untilPainted(page, id, expected[id] ?? 0);
  say('switched on', counted(await paintedCounts(page)));

  const foreign = server.foreignRequests();
  if (foreign.length > 0) throw new Error(`requests left the browser: ${foreign.join(', ')}`);
  say('requests sent', 'none');
  say('pictures', folder);
}

function say(what: string, saw: string): void {
  console.log(`${what.padEnd(16)} ${saw}`);
}

function counted(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([entity, count]) => `${entity} ${count}`)
    .join(', ');
}
