import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from '../drive/driven-browser.ts';
import type { FixtureServer } from '../drive/fixture-server.ts';
import { untilCardSays } from '../drive/open-card.ts';
import { hoverMention, untilPainted } from '../drive/painted-mentions.ts';
import { readPopupTab } from '../drive/popup-controls.ts';
import { until } from '../drive/until.ts';
import { draw, popupOver, type Picture } from './compose.ts';

/** What the stores ask for. */
const SCREEN = { width: 1280, height: 800 };
const POPUP = { width: 400, height: 760 };

type Theme = 'light' | 'dark';

/** What a scene is played with. */
export interface Stage {
  readonly browser: DrivenBrowser;
  readonly server: FixtureServer;
}

/** The five pictures of a store, by their file's name. Everything in them is the running extension. */
export const scenes: Readonly<Record<string, (stage: Stage) => Promise<Picture>>> = {
  '1-card': stage => card(stage, 'light', 'stargate', 'Project Stargate', 0),
  '2-card-dark': stage => card(stage, 'dark', 'openai', 'OpenAI', 3),
  '3-senses': stage => popup(stage, 'light', 'page', '#other-meanings'),
  '4-article': stage => popup(stage, 'dark', 'article', '#news'),
  '5-options': options,
};

/** The demo page with a card open on a mention. */
export async function card(
  { browser, server }: Stage,
  theme: Theme,
  entityId: string,
  title: string,
  index: number,
): Promise<Picture> {
  const page = await openDemo({ browser, server }, theme);
  await hoverMention(page, entityId, index);
  await untilCardSays(browser, page, title);
  await settled(page);
  return page.screenshot({ type: 'png' });
}

/** The popup alone, as high as it needs to be or the screen lets it. */
export async function popupAlone(
  { browser, server }: Stage,
  theme: Theme,
  tab: 'page' | 'article',
  scale = 1,
): Promise<Picture> {
  const page = await openDemo({ browser, server }, theme);
  const shown = await browser.openPopupFor(page);
  await shown.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await readPopupTab(shown, tab);
  await shown.bringToFront();
  await shown.setViewport({ ...POPUP, deviceScaleFactor: scale });
  await settled(shown);
  return shown.screenshot({ type: 'png' });
}

async function popup(
  stage: Stage,
  theme: Theme,
  tab: 'page' | 'article',
  part: string,
): Promise<Picture> {
  const shown = await popupAlone(stage, theme, tab);
  const page = await openDemo(stage, theme);
  await page.$eval(part, element => {
    // The page makes room for what hangs over it.
    document.body.style.paddingRight = '400px';
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  const behind = await page.screenshot({ type: 'png' });
  return draw(page, SCREEN, popupOver(behind, shown));
}

async function options({ browser }: Stage): Promise<Picture> {
  const page = await browser.openExtensionPage('options.html');
  await page.setViewport(SCREEN);
  await until('the options', () => page.$('input[role=switch], input[type=radio]'));
  await settled(page);
  return page.screenshot({ type: 'png' });
}

async function openDemo({ browser, server }: Stage, theme: Theme): Promise<Page> {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.goto(server.url('/demo/', 'demo.localhost'));
  await untilPainted(page, 'openai');
  return page;
}

/** Waits for every transition to end, so that no picture shows something half-way. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(animation => animation.finished));
    await document.fonts.ready;
    await new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
}
