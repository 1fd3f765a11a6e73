import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { BrowserKind, DriveOptions, DrivenBrowser } from '../drive/driven-browser.ts';
import type { FixtureServer } from '../drive/fixture-server.ts';
import { untilCardCloses, untilCardSays } from '../drive/open-card.ts';
import { hoverMention, untilPainted } from '../drive/painted-mentions.ts';
import { until } from '../drive/until.ts';
import { STILL_CHROMIUM } from './still-chromium.ts';

/** What a picture of the running extension is taken with. */
export interface DrivenStage {
  readonly browser: DrivenBrowser;
  readonly server: FixtureServer;
}

/** How a browser is started so that it draws the same pixels on every machine. */
export const stillBrowsers: Readonly<Record<BrowserKind, Partial<DriveOptions>>> = {
  chromium: { args: STILL_CHROMIUM },
  firefox: {
    prefs: {
      'gfx.webrender.software': true,
      'layout.css.devPixelsPerPx': '1.0',
      // Scroll bars are not in the picture; so they take no room either.
      'ui.useOverlayScrollbars': 1,
      // Light, and nothing moves.
      'layout.css.prefers-color-scheme.content-override': 1,
      'ui.prefersReducedMotion': 1,
    },
  },
};

/**
 * The pictures of the running extension by name: marks on three grounds, a card above its words, the popup. Each opens
 * tabs of its own, and leaves them open.
 */
export const drivenPictures = {
  'light-ground': stage => ground(stage, '#light-ground'),
  'dark-ground': stage => ground(stage, '#dark-ground'),
  'coloured-ground': stage => ground(stage, '#coloured-ground'),
  'card-above': cardAbove,
  popup,
} as const satisfies Readonly<Record<string, (stage: DrivenStage) => Promise<Buffer>>>;

/** Name of a picture of {@link drivenPictures}. */
export type DrivenPicture = keyof typeof drivenPictures;

const FONT = 'Inter Variable';
/** All letters of the fixture's page and of the extension's English lie in this subset. */
const FONT_FILE = import.meta
  .resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
/** The fixture's page fits without scrolling. */
const VIEWPORT = { width: 560, height: 580 };
const POPUP = { width: 400, height: 640 };

async function ground(stage: DrivenStage, selector: string): Promise<Buffer> {
  const page = await openGrounds(stage);
  const paragraph = await page.waitForSelector(selector);
  if (!paragraph) throw new Error(`grounds.html has no ${selector}.`);
  return Buffer.from(await paragraph.screenshot());
}

async function cardAbove(stage: DrivenStage): Promise<Buffer> {
  const { browser } = stage;
  const page = await openGrounds(stage);
  // The root of the card stays from one card to the next, so the second one is placed in the project's font.
  await hoverMention(page, 'stargate', 2);
  await untilCardSays(browser, page, 'Project Stargate');
  await browser.inCard(
    page,
    (root, font) => {
      const style = document.createElement('style');
      style.textContent = `.entity-card { --font: '${font}' !important; }`;
      root.append(style);
    },
    FONT,
  );
  await page.keyboard.press('Escape');
  await untilCardCloses(browser, page);
  await hoverMention(page, 'stargate', 2);
  await untilCardSays(browser, page, 'Project Stargate');
  await browser.inCard(page, root => {
    // The age hangs on today's date; the gallery's pictures of the card have a fixed one.
    const age = root.querySelector('.source-age');
    if (age) age.textContent = '22 months old';
  });
  return take(page);
}

async function popup(stage: DrivenStage): Promise<Buffer> {
  const page = await openGrounds(stage);
  const shown = await stage.browser.openPopupFor(page);
  await until('the mentions in the popup', () => shown.$('.health[data-state=idle]'));
  await loadFont(shown);
  await shown.evaluate(font => {
    document.documentElement.style.setProperty('--font', `'${font}'`);
    // What the scan took differs from run to run.
    const [, duration] = document.querySelectorAll('.health li');
    if (duration) duration.textContent = '7 ms';
  }, FONT);
  await shown.bringToFront();
  await shown.setViewport(POPUP);
  await preferLight(stage, shown);
  return take(shown);
}

/** Opens the page with a marked paragraph on each ground, in the project's font. */
async function openGrounds(stage: DrivenStage): Promise<Page> {
  const { browser, server } = stage;
  const page = await browser.newPage();
  await page.setViewport(VIEWPORT);
  await preferLight(stage, page);
  await page.goto(server.url('/pages/grounds.html'));
  await loadFont(page);
  // A paragraph is painted as a whole. Azure is not waited for: the picture is to tell when its marks are missing.
  for (const entityId of ['stargate', 'openai']) await untilPainted(page, entityId, 3);
  return page;
}

/** Firefox is started so; see {@link stillBrowsers}. */
async function preferLight({ browser }: DrivenStage, page: Page): Promise<void> {
  if (browser.kind === 'firefox') return;
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** Loads the project's font into a page, as bytes: the popup's security policy lets no address in. */
async function loadFont(page: Page): Promise<void> {
  const bytes = readFileSync(fileURLToPath(FONT_FILE)).toString('base64');
  await page.evaluate(
    async (family, base64) => {
      const file = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
      document.fonts.add(await new FontFace(family, file, { weight: '100 900' }).load());
      await document.fonts.ready;
    },
    FONT,
    bytes,
  );
}

/** The whole viewport, once what was changed last has been painted. */
async function take(page: Page): Promise<Buffer> {
  await page.evaluate(
    () =>
      new Promise(painted => {
        requestAnimationFrame(() => requestAnimationFrame(painted));
      }),
  );
  return Buffer.from(await page.screenshot());
}
