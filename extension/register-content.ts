import { browser } from 'wxt/browser';
import type { SiteSettings } from './site-rules.ts';
import { siteState } from './site-rules.ts';

/** The page session's script in the built extension. */
export const contentScript = '/content-scripts/content.js';

/** Brings the browser's registration in line with the settings. Safe to run at any time, any number of times. */
export async function registerContent(settings: SiteSettings): Promise<void> {
  const ids = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const scripts = settings.enabled
    ? [
        {
          id: 'content',
          js: [contentScript],
          matches: ['<all_urls>'],
          runAt: 'document_idle' as const,
          persistAcrossSessions: false,
        },
      ]
    : [];
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts);
}

/** Starts page sessions in all open tabs that are on; where one lives already, nothing happens. */
export async function takeUpOpenTabs(settings: SiteSettings): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false, status: 'complete' });
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || url === undefined) return;
      if (siteState(settings, url).state !== 'on') return;
      await injectContent(id, [0]);
    }),
  );
}

/** Runs the page session's script in frames of a tab; browsers refuse some pages, and tabs close at any time. */
export async function injectContent(tabId: number, frameIds: number[]): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds }, files: [contentScript] });
  } catch {
    // Nothing runs there, which is right.
  }
}
