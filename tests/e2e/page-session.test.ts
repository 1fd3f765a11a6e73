import { describe, expect, test } from 'vitest';
import { PNG } from 'pngjs';
import type { EvaluateFunc, Page } from 'puppeteer-core';
import { storageKeyOf, toStoredSetting } from '../../extension/settings/stored-setting.ts';
import type { SettingKey, StoredSettings } from '../../extension/settings/settings-schema.ts';
import { pressInCard } from '../drive/open-card.ts';
import { until } from '../drive/until.ts';
import { openCardScene } from './card-scene.ts';
import { inBothBrowsers, inFreshBrowser, type Stage } from './in-both-browsers.ts';

inBothBrowsers('a page session', stage => {
  test('a second injection into a living session changes nothing', async () => {
    const scene = await openCardScene(stage);
    // While the page is read, mentions are still being added.
    const before = await until('the page to be read', async () => {
      const listing = JSON.stringify(await scene.ask({ type: 'list' }));
      return listing.includes('"state":"idle"') ? listing : undefined;
    });
    await inExtension(
      stage,
      async url => {
        const { scripting, tabs } = (globalThis as unknown as { chrome: typeof extensionApi })
          .chrome;
        const tab = (await tabs.query({})).find(candidate => candidate.url === url);
        const files = ['/content-scripts/content.js'];
        await scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files });
      },
      scene.page.url(),
    );
    await scene.page.bringToFront();
    // Times may have gone on; the mentions keep their identity only while the session is the same.
    const after = JSON.stringify(await scene.ask({ type: 'list' }));
    expect(mentionsOf(after)).toBe(mentionsOf(before));
    await scene.open('#plain');
    const hosts = await scene.page.$$('[popover="manual"]');
    expect(hosts).toHaveLength(1);
  });

  test('a change of address that a rule switches off ends it', async () => {
    const scene = await openCardScene(stage);
    const { host } = new URL(scene.page.url());
    await store(stage, 'siteRules', [{ pattern: `${host}/private`, state: 'off' }]);
    await scene.page.bringToFront();
    await scene.line('#plain');
    await scene.page.evaluate(() => history.pushState(null, '', '/private/letters'));
    await until('nothing of ours to be painted', () =>
      scene.page.evaluate(() => CSS.highlights.size === 0),
    );
    await store(stage, 'siteRules', []);
  });

  describe('follows the settings at once', () => {
    test.each([
      ['first-per-section', /^[1-9]\d?$/],
      ['first-per-page', /^1$/],
    ] as const)('density: %s', async (density, wanted) => {
      const scene = await openCardScene(stage);
      const all = await count(scene.page);
      await store(stage, 'density', density);
      await until(`fewer marks than ${all}: ${wanted.source}`, async () => {
        const now = await count(scene.page);
        return now < all && wanted.test(String(now));
      });
      await store(stage, 'density', 'all');
      await until('all marks again', async () => (await count(scene.page)) >= all);
    });

    test('highlight style and strength', async () => {
      const scene = await openCardScene(stage);
      const { left, top, right, bottom } = await scene.line('#plain');
      const line = { x: left, y: top, width: right - left, height: bottom - top + 4 };
      const looks = async () => inkOf(await scene.page.screenshot({ clip: line }));
      const see = async (what: string, holds: (ink: Ink) => boolean) => {
        await scene.page.bringToFront();
        return until(what, async () => {
          const ink = await looks();
          return holds(ink) ? ink : undefined;
        });
      };
      const both = await see('a tint and a line', ink => ink.tint > 0 && ink.line > 0);
      await store(stage, 'highlightStyle', 'underline');
      await see('the line alone', ink => ink.tint === 0 && ink.line > 0);
      await store(stage, 'highlightStyle', 'tint');
      await see('the tint alone', ink => ink.tint > 0 && ink.line === 0);
      await store(stage, 'highlightStyle', 'both');
      await store(stage, 'highlightStrength', 'strong');
      await see('a deeper tint', ink => ink.tint > both.tint * 1.2);
      await store(stage, 'highlightStrength', 'normal');
    });

    test('entities that the reader does not want marked', async () => {
      const scene = await openCardScene(stage);
      await store(stage, 'hiddenEntities', ['openai']);
      await until('no mark of OpenAI', async () => (await count(scene.page)) === 0);
      const others = () =>
        scene.page.evaluate(() => CSS.highlights.get('context-annotator-stargate')?.size);
      expect(await others()).toBeGreaterThan(0);
      await store(stage, 'hiddenEntities', []);
      await until('its marks again', async () => (await count(scene.page)) > 0);
    });

    test('the theme of the card', async () => {
      const scene = await openCardScene(stage);
      await store(stage, 'theme', 'dark');
      await scene.page.bringToFront();
      await scene.open('#plain');
      const scheme = () =>
        stage.browser.inCard(scene.page, root => {
          const card = root.querySelector('.entity-card');
          return card ? getComputedStyle(card).colorScheme : undefined;
        });
      await until('a dark card', async () => (await scheme()) === 'dark');
      await store(stage, 'theme', 'auto');
    });

    test('the delay before a card opens', async () => {
      const scene = await openCardScene(stage);
      const { page } = scene;
      await page.evaluate(() => {
        let restedAt = 0;
        addEventListener('pointermove', () => (restedAt = performance.now()), true);
        addEventListener(
          'beforetoggle',
          event => {
            const isOpening = event.newState === 'open';
            if (isOpening) Object.assign(globalThis, { restedMs: performance.now() - restedAt });
          },
          true,
        );
      });
      await store(stage, 'openDelayMs', 1500);
      await page.bringToFront();
      // The session may hear of the change only after the first card.
      await until('a card that opens after the longer delay', async () => {
        await scene.open('#plain');
        await page.keyboard.press('Escape');
        await scene.untilClosed();
        // Clocks of pages are coarse.
        return page.evaluate('restedMs > 1450');
      });
      await store(stage, 'openDelayMs', 300);
    });
  });
});

inFreshBrowser('chromium', 'a page session that outlives its extension', stage => {
  test('leaves the page at the reader’s next move, without a word', async () => {
    const scene = await openCardScene(stage);
    const { page } = scene;
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(String(error)));
    await scene.open('#plain');
    await pressInCard(stage.browser, page, '[aria-pressed]');
    // As an update does; this browser keeps the extension off afterwards.
    await inExtension(stage, () => {
      (globalThis as unknown as { chrome: typeof extensionApi }).chrome.runtime.reload();
    }).catch(() => undefined);
    await page.bringToFront();
    await until('nothing of ours on the page', async () => {
      await page.mouse.move(600, 30);
      await page.mouse.move(30, 300);
      return page.evaluate(
        () => CSS.highlights.size === 0 && !document.querySelector('[popover="manual"]'),
      );
    });
    expect(errors).toEqual([]);
  });
});

/** How blue a stretch of black on white is: its head, which the tint alone reaches, and its foot. */
interface Ink {
  readonly tint: number;
  readonly line: number;
}

function inkOf(png: Uint8Array): Ink {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  /** How much more blue than red a row is, on average: letters have no colour. */
  const blueOf = (y: number) => {
    let sum = 0;
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      sum += (data[at + 2] ?? 0) - (data[at] ?? 0);
    }
    return sum / width;
  };
  const tint = blueOf(1);
  const feet = Array.from({ length: Math.floor(height / 3) }, (_, row) => blueOf(height - 1 - row));
  const line = Math.max(...feet) - tint;
  // Fringes of smoothed letters are no ink.
  return { tint: tint < 3 ? 0 : tint, line: line < 30 ? 0 : line };
}

function count(page: Page): Promise<number> {
  return page.evaluate(() => CSS.highlights.get('context-annotator-openai')?.size ?? 0);
}

function mentionsOf(listing: string): string {
  return JSON.stringify((JSON.parse(listing) as { mentions: unknown }).mentions);
}

async function store<K extends SettingKey>(
  stage: Stage,
  key: K,
  value: StoredSettings[K],
): Promise<void> {
  await inExtension(
    stage,
    async (name, stored) => {
      const { storage } = (globalThis as unknown as { chrome: typeof extensionApi }).chrome;
      await storage.local.set({ [name]: stored });
    },
    storageKeyOf(key),
    toStoredSetting(value),
  );
}

async function inExtension<Args extends unknown[]>(
  stage: Stage,
  action: EvaluateFunc<Args>,
  ...args: Args
): Promise<void> {
  const page = await stage.browser.openExtensionPage('popup.html');
  await page.evaluate(action, ...args);
  await page.close();
}

declare const extensionApi: {
  readonly runtime: { reload(): void };
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id: number; readonly url: string }[]>;
  };
  readonly scripting: { executeScript(injection: object): Promise<unknown> };
  readonly storage: { readonly local: { set(items: Record<string, unknown>): Promise<void> } };
};
