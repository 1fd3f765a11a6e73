import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from '../../tests/drive/driven-browser.ts';
import type { FixtureServer } from '../../tests/drive/fixture-server.ts';
import { untilCardSays } from '../../tests/drive/open-card.ts';
import { hoverMention, untilPainted } from '../../tests/drive/painted-mentions.ts';
import { readPopupTab } from '../../tests/drive/popup-controls.ts';
import { until } from '../../tests/drive/until.ts';
import { draw, popupOver, type Picture } from './compose.ts';

/** What the stores ask for. */
const SCREEN = { width: 1280, height: 800 };
const POPUP = { width: 400, height: 760 };
/** As much as what was left unmarked on the demo page takes, with the tabs above it. */
const POPUP_OF_UNMARKED = { width: 400, height: 676 };

type Theme = 'light' | 'dark';

/** What a scene is played with. */
export interface Stage {
  readonly browser: DrivenBrowser;
  readonly server: FixtureServer;
}

/** The five pictures of a store, by their file's name. Everything in them is the running extension. */
export const scenes: Readonly<Record<string, (stage: Stage) => Promise<Picture>>> = {
  '1-card': stage => card(stage, 'light', 'stargate', 'Project Stargate', 0),
  // Room below, so that the section of the words begins at the top of the picture.
  '2-card-dark': stage => card(stage, 'dark', 'openai', 'OpenAI', 3, '0 0 460px'),
  '3-senses': stage => popup(stage, 'light', 'page', '#after-dark'),
  '4-article': stage => popup(stage, 'dark', 'article', 'body'),
  '5-options': options,
};

/**
 * The demo page with a card open on a mention, which is brought to the middle of the view less `scrollPadding`. As
 * it is by itself, the first words come no higher than the page's head lets them.
 */
export async function card(
  { browser, server }: Stage,
  theme: Theme,
  entityId: string,
  title: string,
  index: number,
  scrollPadding = '160px 0 0',
): Promise<Picture> {
  const page = await openDemo({ browser, server }, theme);
  await page.evaluate(padding => {
    document.documentElement.style.scrollPadding = padding;
  }, scrollPadding);
  await hoverMention(page, entityId, index);
  await untilCardSays(browser, page, title);
  await settled(page);
  return page.screenshot({ type: 'png' });
}

/** The popup alone, as high as the screen lets it, with what was left unmarked unfolded. */
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
  const size = tab === 'page' ? POPUP_OF_UNMARKED : POPUP;
  await shown.setViewport({ ...size, deviceScaleFactor: scale });
  if (tab === 'page') {
    await until('what was left unmarked', () => shown.$('.unmarked summary'));
    await shown.click('.unmarked summary');
    await shown.mouse.move(0, 0);
    await shown.$eval('.unmarked', list =>
      list.scrollIntoView({ block: 'start', behavior: 'instant' }),
    );
  }
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
    document.documentElement.style.scrollPadding = '24px';
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
  await settled(page);
  const behind = await page.screenshot({ type: 'png' });
  return draw(page, SCREEN, popupOver(behind, shown));
}

/** Sites that a reader may want to be without. */
const RULES = ['games.example.com', '*.wiki.example.org'];

async function options({ browser }: Stage): Promise<Picture> {
  const page = await browser.openExtensionPage('options.html');
  await page.setViewport(SCREEN);
  for (const rule of RULES) {
    await until('the form for a rule', () => page.$('.rule-form input'));
    await page.type('.rule-form input', rule);
    await page.click('.rule-form [type=submit]');
    await until('the rule', () =>
      page.$$eval(
        '.rule-pattern',
        (all, sought) => all.some(one => one.textContent === sought),
        rule,
      ),
    );
  }
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo({ top: 0, behavior: 'instant' });
  });
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
