import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from '../drive/driven-browser.ts';
import { until } from '../drive/until.ts';
import { inExtension } from './extension-api.ts';

/** How an extension was at some time. */
export interface RememberedExtension {
  /** Makes it so again: what it stores, and with it what it has registered and what is forced on it. */
  restore(): Promise<void>;
}

/** Remembers the extension as it is now. */
export async function rememberExtension(browser: DrivenBrowser): Promise<RememberedExtension> {
  const extensionPage = await browser.openExtensionPage('options.html');
  await until('the first settings to be carried out', async () =>
    (await whatFollows(extensionPage)).includes('"applied"'),
  );
  const stored = await inExtension(extensionPage, async ({ storage }) => ({
    local: await storage.local.get(null),
    sync: await storage.sync.get(null),
  }));
  const following = await whatFollows(extensionPage);
  await extensionPage.close();
  return {
    async restore() {
      const page = await browser.openExtensionPage('options.html');
      await until('the extension to be as it was', async () => {
        await inExtension(
          page,
          async ({ storage }, { local, sync }) => {
            for (const [area, items] of [
              [storage.local, local],
              [storage.sync, sync],
            ] as const) {
              const now = await area.get(null);
              if (JSON.stringify(now) === JSON.stringify(items)) continue;
              await area.clear();
              await area.set(items);
            }
          },
          stored,
        );
        return (await whatFollows(page)) === following;
      });
      await page.close();
    },
  };
}

/** What the background has made, in its own time, of what is stored and what an organisation says. */
function whatFollows(extensionPage: Page): Promise<string> {
  return inExtension(extensionPage, async ({ scripting, storage }) => {
    const { applied } = await storage.session.get(null);
    const scripts = await scripting.getRegisteredContentScripts();
    const managed = await storage.managed.get(null).catch(() => ({}));
    return JSON.stringify({ applied, scripts, managed });
  });
}
