import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { isTabOn } from './is-tab-on.ts';
import { injectContent } from './register-content.ts';
import type { Settings } from './settings-schema.ts';
import { siteState } from './site-rules.ts';

/** Starts page sessions in those sub-frames of a tab that are on, if the tab itself is. */
export async function injectFrames(tab: Browser.tabs.Tab, settings: Settings): Promise<void> {
  if (tab.id === undefined || !isTabOn(settings, tab)) return;
  const addresses = await frameAddresses(tab.id);
  const frameIds = addresses
    .filter(({ frameId, url }) => frameId !== 0 && siteState(settings, url).state === 'on')
    .map(({ frameId }) => frameId);
  if (frameIds.length > 0) await injectContent(tab.id, frameIds);
}

async function frameAddresses(tabId: number): Promise<{ frameId: number; url: string }[]> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => document.location.href,
    });
    return results.map(({ frameId, result }) => ({ frameId, url: String(result) }));
  } catch {
    return [];
  }
}
