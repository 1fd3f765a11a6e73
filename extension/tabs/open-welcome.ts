import { browser } from 'wxt/browser';

/** Opens the welcome page in a tab after the first installation, but not after an update. */
export async function openWelcome(reason: string): Promise<void> {
  if (reason !== 'install') return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
