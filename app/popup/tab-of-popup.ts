import { browser } from 'wxt/browser';

/**
 * The id of the tab that the popup is about: the active one of the window, or the one named in the popup's own
 * address (`popup.html?tab=7`) when it is opened as a page, as on phones and in tests. undefined if there is no such tab.
 */
export async function tabOfPopup(address: URL): Promise<number | undefined> {
  const named = address.searchParams.get('tab');
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(Number(named)).catch(() => undefined);
  return tab?.id;
}
