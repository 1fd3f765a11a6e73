import { browser } from 'wxt/browser';

/** The most that the badge spells out; its four letters hold no more. */
const MOST_SHOWN = 999;

/** Shows a tab's count of mentions on the toolbar icon; nothing for none. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  // The tab may be gone by now.
  await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
}
