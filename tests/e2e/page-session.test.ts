import { describe, expect, test } from 'vitest';
import type { EvaluateFunc, Page } from 'puppeteer-core';
import { storageKeyOf, toStoredSetting } from '../../extension/stored-setting.ts';
import type { SettingKey, StoredSettings } from '../../extension/settings-schema.ts';
import { pressInCard } from '../../scripts/drive/open-card.ts';
import { until } from '../../scripts/drive/until.ts';
import { openCardScene } from './card-scene.ts';
import { inBothBrowsers, inBrowser, type Stage } from './in-both-browsers.ts';

inBothBrowsers('a page session', stage => {
  test('a second injection into a living session changes nothing', async () => {
    const scene = await openCardScene(stage);
    const before = JSON.stringify(await scene.ask({ type: 'list' }));
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
      await until('fewer marks', async () => (await count(scene.page)) < all);
      expect(String(await count(scene.page))).toMatch(wanted);
      await store(stage, 'density', 'all');
      await until('all marks again', async () => (await count(scene.page)) >= all);
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
      await store(stage, 'openDelayMs', 2000);
      await scene.page.bringToFront();
      await scene.rest('#plain');
      await scene.staysClosed();
      await scene.untilOpen();
      await store(stage, 'openDelayMs', 300);
    });
  });
});

inBrowser('chromium', 'a page session that outlives its extension', stage => {
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
