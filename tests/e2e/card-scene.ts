import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import {
  cardText,
  isCardStill,
  seeCardStays,
  seeNoCardOpens,
  untilCardCloses,
  untilCardSays,
} from '../drive/open-card.ts';
import { pressCommand, type CommandName } from '../drive/press-command.ts';
import { until } from '../drive/until.ts';
import type { Stage } from './in-both-browsers.ts';

/** A box in client coordinates. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The page `card.html`, and what tests of the card do with it. */
export interface CardScene {
  readonly page: Page;
  /** The client rect of the `line`th line of the first mention below `selector`. */
  line(selector: string, line?: number): Promise<Rect>;
  /** Rests the pointer on that mention, coming from a little way off. */
  rest(selector: string, line?: number): Promise<Rect>;
  /** Rests on it and waits for its card. */
  open(selector: string, line?: number): Promise<Rect>;
  /** The card's box; waits for one to be open and at rest. */
  card(): Promise<Rect>;
  text(): Promise<string | undefined>;
  untilOpen(words?: string): Promise<string>;
  untilClosed(): Promise<void>;
  /** Sees that no card opens for longer than a rest takes. */
  staysClosed(): Promise<void>;
  /** Sees that the card stays for longer than the grace. */
  staysOpen(): Promise<void>;
  /** Presses the shortcut of a command. */
  press(command: CommandName): Promise<void>;
  /** Asks the page session in the top frame, as popup and background do. */
  ask(request: object): Promise<unknown>;
}

/** Opens the page in a new tab and waits until a mention below `painted` is painted. */
export async function openCardScene(
  stage: Stage,
  path = '/pages/card.html',
  painted = '#plain',
): Promise<CardScene> {
  const { browser } = stage;
  const page = await browser.open(stage.server.url(path));

  const line = (selector: string, nth = 0) =>
    until(`line ${nth} of a painted mention in ${selector}`, () =>
      page.evaluate(
        (sought, index) => {
          const box = document.querySelector(sought);
          const homes = [box, box?.shadowRoot];
          for (const [name, highlight] of CSS.highlights) {
            if (!name.startsWith('context-annotator-')) continue;
            for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
              if (!homes.some(home => home?.contains(startContainer))) continue;
              const range = document.createRange();
              range.setStart(startContainer, startOffset);
              range.setEnd(endContainer, endOffset);
              const rect = range.getClientRects()[index];
              if (!rect) continue;
              const { left, top, right, bottom } = rect;
              return { left, top, right, bottom };
            }
          }
          return undefined;
        },
        selector,
        nth,
      ),
    );

  async function rest(selector: string, nth?: number): Promise<Rect> {
    // A pointer that comes while the page still moves would rest beside the words.
    const at = await untilAtRest('the words', () => line(selector, nth));
    const x = (at.left + at.right) / 2;
    const y = (at.top + at.bottom) / 2;
    const width = await page.evaluate(() => window.innerWidth);
    await page.mouse.move(x < width / 2 ? x + 90 : x - 90, y);
    await page.mouse.move(x, y, { steps: 3 });
    return at;
  }

  const scene: CardScene = {
    page,
    line,
    rest,
    async open(selector, nth) {
      const at = await rest(selector, nth);
      await scene.untilOpen('');
      return at;
    },
    card: () =>
      untilAtRest('an open card', async () => {
        // While it comes up it is a little smaller than it will be.
        if ((await isCardStill(browser, page)) !== true) return undefined;
        return browser.inCard(page, root => {
          const card = root.querySelector('.entity-card');
          if (!card || !root.host.matches(':popover-open')) return undefined;
          const { left, top, right, bottom } = card.getBoundingClientRect();
          return { left, top, right, bottom };
        });
      }),
    text: () => cardText(browser, page),
    untilOpen: (words = 'OpenAI') => untilCardSays(browser, page, words),
    untilClosed: () => untilCardCloses(browser, page),
    staysClosed: () => seeNoCardOpens(browser, page),
    staysOpen: () => seeCardStays(browser, page),
    press: command => pressCommand(browser, page, command),
    async ask(request) {
      const extensionPage = await browser.openExtensionPage('popup.html');
      try {
        return await extensionPage.evaluate(
          async (url, message) => {
            const { tabs } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
            const tab = (await tabs.query({})).find(candidate => candidate.url === url);
            return tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
          },
          page.url(),
          request,
        );
      } finally {
        await extensionPage.close();
        await page.bringToFront();
      }
    },
  };
  await line(painted);
  return scene;
}

declare const browserApi: {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id: number; readonly url: string }[]>;
    sendMessage(tab: number, message: object, options: object): Promise<unknown>;
  };
};

/** Waits for a box that is the same twice in a row. */
function untilAtRest(what: string, read: () => Promise<Rect | undefined>): Promise<Rect> {
  return until(`${what} at rest`, async () => {
    const [one, two] = [await read(), await read()];
    return JSON.stringify(one) === JSON.stringify(two) ? one : undefined;
  });
}

/**
 * Sees that the open card lies beside its line, not on it nor under the pointer in its middle, and wholly in what
 * the reader sees of the page. Gives the card's box at rest.
 */
export async function seeBeside(scene: CardScene, line: Rect): Promise<Rect> {
  const card = await scene.card();
  const view = await scene.page.evaluate(() => {
    const { visualViewport } = window;
    const { offsetLeft: left = 0, offsetTop: top = 0 } = visualViewport ?? {};
    const { width = window.innerWidth, height = window.innerHeight } = visualViewport ?? {};
    return { left, top, right: left + width, bottom: top + height };
  });
  expect(overlap(card, line), `card ${JSON.stringify(card)} on line ${JSON.stringify(line)}`).toBe(
    false,
  );
  // Boxes are whole pixels, views need not be.
  expect(card.left).toBeGreaterThanOrEqual(view.left - 0.5);
  expect(card.top).toBeGreaterThanOrEqual(view.top - 0.5);
  expect(card.right).toBeLessThanOrEqual(view.right + 0.5);
  expect(card.bottom).toBeLessThanOrEqual(view.bottom + 0.5);
  return card;
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
