import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { pressInCard } from '../drive/open-card.ts';
import { until } from '../drive/until.ts';
import { openCardScene, type CardScene } from './card-scene.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

inBothBrowsers('the keyboard, the finger and the reader’s word', stage => {
  const inCard = <T>({ page }: CardScene, read: (root: ShadowRoot) => T) =>
    stage.browser.inCard(page, read);

  test('a shortcut opens the first mention in view, with focus in the card, and says so once', async () => {
    const scene = await openCardScene(stage);
    await scene.press('next-mention');
    await scene.untilOpen('1 of');
    await until(
      'focus in the card',
      async () =>
        (await inCard(scene, root => root.activeElement?.getAttribute('role'))) === 'dialog',
    );
    const said = await until('an announcement', () =>
      inCard(scene, root => root.querySelector('[role="status"]')?.textContent),
    );
    expect(said).toMatch(/^OpenAI, 1 of \d+$/);
    // Nothing that the pointer does elsewhere takes it away.
    await scene.page.mouse.move(600, 700, { steps: 3 });
    await scene.staysOpen();
  });

  test('the next one is brought into view, the previous one again', async () => {
    const scene = await openCardScene(stage);
    // What is in view is read first; the last mention is the last once all is read.
    await scene.line('#full');
    await scene.press('previous-mention');
    const last = /(\d+) of (\d+)/.exec(await scene.untilOpen(' of '));
    expect(last?.[1]).toBe(last?.[2]);
    await scene.press('next-mention');
    await scene.untilOpen('1 of');
  });

  test('Escape gives focus back to where it was', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    await page.focus('#field');
    await scene.press('next-mention');
    await scene.untilOpen();
    await page.keyboard.press('Escape');
    await scene.untilClosed();
    await until('focus where it was', () =>
      page.evaluate(() => document.activeElement?.id === 'field'),
    );
  });

  test('what is typed and pressed in the card does not reach the page, not even as it comes down', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    await page.evaluate(() => {
      const { seen } = globalThis as unknown as { readonly seen: string[] };
      for (const type of ['keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown', 'wheel']) {
        document.addEventListener(type, () => seen.push(`${type} on its way down`), true);
      }
    });
    await scene.press('next-mention');
    await scene.untilOpen();
    await page.evaluate('seen.length = 0');
    await page.keyboard.press('Tab');
    await page.keyboard.press('j');
    await pressInCard(stage.browser, page, '[aria-pressed]');
    const isPinned = () =>
      inCard(scene, root => root.querySelector('[aria-pressed]')?.getAttribute('aria-pressed'));
    await until('the pin to be pressed', async () => (await isPinned()) === 'true');
    // The card itself hears it: the button that has focus is pressed.
    await page.keyboard.press('Enter');
    await until('the pin to be released', async () => (await isPinned()) === 'false');
    expect(await page.evaluate('seen')).toEqual([]);
  });

  test('no tab stop is added to the page', async () => {
    const scene = await openCardScene(stage);
    const stops = await scene.page.evaluate(() => document.querySelectorAll('[tabindex]').length);
    expect(stops).toBe(0);
  });

  test('a tap opens a sheet at the foot of the view, a tap elsewhere closes it', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    const line = await scene.line('#plain');
    await page.touchscreen.tap((line.left + line.right) / 2, (line.top + line.bottom) / 2);
    await scene.untilOpen();
    await until(
      'the sheet at the foot',
      async () => Math.round((await scene.card()).bottom) === 800,
    );
    await page.touchscreen.tap(600, 60);
    await scene.untilClosed();
  });

  test('a swipe sends the sheet away', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    const line = await scene.line('#plain');
    await page.touchscreen.tap((line.left + line.right) / 2, (line.top + line.bottom) / 2);
    await scene.untilOpen();
    const top = await until('the sheet at rest', async () => {
      const { top: at, bottom } = await scene.card();
      return Math.round(bottom) === 800 ? at : undefined;
    });
    await page.touchscreen.touchStart(640, top + 20);
    for (const y of [40, 80, 120, 160]) await page.touchscreen.touchMove(640, top + 20 + y);
    await page.touchscreen.touchEnd();
    await scene.untilClosed();
  });

  test('a tap on a link that holds the words is the link’s', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    const line = await scene.line('#link');
    await page.touchscreen.tap((line.left + line.right) / 2, (line.top + line.bottom) / 2);
    await until('the link to be followed', () => page.evaluate(() => location.hash === '#linked'));
    await scene.staysClosed();
  });

  test('copies a fact with its source', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    await scene.open('#plain');
    const said = await inCard(scene, root => root.querySelector('[aria-label^="Copy"]') !== null);
    expect(said).toBe(true);
    await pressInCard(stage.browser, page, '[aria-label^="Copy"]');
    await until('the card to say that it is copied', () =>
      inCard(scene, root => /copied/i.test(root.querySelector('output')?.textContent ?? '')),
    );
    // Pasted with the reader's own keys: what matters is what comes out elsewhere.
    await page.keyboard.press('Escape');
    await page.focus('#field');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = await until('something to be pasted', () =>
      page.$eval('#field', field => (field instanceof HTMLInputElement ? field.value : '')),
    );
    expect(pasted).toMatch(/\(Maginative, January 2025, https:\/\/www\.maginative\.com\//);
  });

  test('“not this meaning” unmarks the word on this site; the popup takes it back', async () => {
    const scene = await openCardScene(stage);
    await scene.open('#plain');
    await pressInCard(stage.browser, scene.page, '.card-actions button:nth-child(2)');
    await until('OpenAI to be unmarked', () =>
      scene.page.evaluate(() => (CSS.highlights.get('context-annotator-openai')?.size ?? 0) === 0),
    );
    await scene.untilClosed();
    await undoInPopup(scene.page);
    await scene.line('#plain');
  });

  test('“I know this” unmarks it everywhere; the popup takes it back', async () => {
    const scene = await openCardScene(stage);
    await scene.open('#plain');
    await pressInCard(stage.browser, scene.page, '.card-actions button:nth-child(3)');
    await until('OpenAI to be unmarked', () =>
      scene.page.evaluate(() => (CSS.highlights.get('context-annotator-openai')?.size ?? 0) === 0),
    );
    await scene.untilClosed();
    await undoInPopup(scene.page);
    await scene.line('#plain');
  });

  test('“off on this site” leaves nothing of ours on the page', async () => {
    const scene = await openCardScene(stage);
    await scene.open('#plain');
    await pressInCard(stage.browser, scene.page, '.card-actions button:first-child');
    await until('no highlight at all', () => scene.page.evaluate(() => CSS.highlights.size === 0));
    await scene.untilClosed();
    await forget('siteRules');
    await scene.line('#plain');
  });

  /** The popup lists what the reader decided, each with a button that undoes it. */
  async function undoInPopup(page: Page): Promise<void> {
    const popup = await stage.browser.openPopupFor(page);
    await until('a decision to undo', () =>
      popup.evaluate(() => {
        const button = document.querySelector<HTMLElement>('.decision-list button');
        button?.click();
        return button !== null;
      }),
    );
    await until('no decision to be left', () =>
      popup.evaluate(() => document.querySelector('.decision-list') === null),
    );
    await popup.close();
    await page.bringToFront();
  }

  /** Takes back what a test has had stored. */
  async function forget(setting: string): Promise<void> {
    const page = await stage.browser.openExtensionPage('popup.html');
    await page.evaluate(async name => {
      const { storage } = (globalThis as unknown as { chrome: typeof extensionApi }).chrome;
      const all = Object.keys(await storage.local.get(null));
      await storage.local.remove(all.filter(key => key.includes(name)));
    }, setting);
    await page.close();
  }
});

declare const extensionApi: {
  readonly storage: {
    readonly local: {
      get(keys: null): Promise<Record<string, unknown>>;
      remove(keys: readonly string[]): Promise<void>;
    };
  };
};
