import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from '../drive/driven-browser.ts';
import type { FixtureServer } from '../drive/fixture-server.ts';
import { cardText, untilCardCloses } from '../drive/open-card.ts';
import {
  hoverMention,
  paintedCounts,
  untilPainted,
  untilUnpainted,
} from '../drive/painted-mentions.ts';
import { readPopupTab, switchSite } from '../drive/popup-controls.ts';
import { until } from '../drive/until.ts';
import { expectedCounts } from './expected-counts.ts';

const ENTITIES = ['stargate', 'azure', 'openai'];

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
    await page.screenshot({ path, fullPage });
  };

  const page = await browser.open(server.url('/demo/', 'demo.localhost'));
  const before = await page.content();
  const expected = await expectedCounts(page);
  for (const entity of ENTITIES) await untilPainted(page, entity, expected[entity] ?? 0);
  say('mentions found', counted(await paintedCounts(page)));
  if ((await page.content()) !== before) throw new Error('highlighting changed the page');
  await picture(page, 'page', true);

  for (const [index, entity] of ENTITIES.entries()) {
    await hoverMention(page, entity, index === 2 ? 2 : 0);
    const words = await until(`the card of ${entity}`, async () => {
      const text = await cardText(browser, page);
      return text?.toLowerCase().includes(entity) === true ? text : undefined;
    });
    const lines = words.split('\n').filter(line => line.trim() !== '');
    say('card opened', lines.slice(0, 2).join(' · '));
    for (const fact of lines.filter(line => line.length > 40).slice(0, 3)) say('  fact', fact);
    await picture(page, `card-${entity}`);
    await page.keyboard.press('Escape');
    await untilCardCloses(browser, page);
  }

  const popup = await browser.openPopupFor(page);
  await popup.setViewport({ width: 400, height: 600 });
  const article = await readPopupTab(popup, 'article');
  say('popup shows', `${article.split(/\s+/u).length} words of the article`);
  await picture(popup, 'popup-article', true);
  await readPopupTab(popup, 'page');
  await picture(popup, 'popup-page', true);

  await switchSite(popup, false);
  await untilUnpainted(page);
  say('switched off', 'highlights gone');
  await picture(popup, 'popup-off', true);
  await page.bringToFront();
  await picture(page, 'page-off', true);

  await switchSite(popup, true);
  for (const entity of ENTITIES) await untilPainted(page, entity, expected[entity] ?? 0);
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
