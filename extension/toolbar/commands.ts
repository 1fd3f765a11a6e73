import { type Browser, browser } from 'wxt/browser';
import { ask } from '../messages/ask-page.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { toggleSite } from '../sites/switch-site.ts';
import { translate } from '../translate.ts';

/** Carries out a keyboard command, or the menu entry with the same id, in a tab. */
export async function runCommand(
  name: string | number,
  tab: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined,
  store: SettingsStore,
): Promise<void> {
  if (tab?.id === undefined) return;
  if (name === TOGGLE_SITE) await toggleSite(store, tab.url);
  if (name === 'next-mention') await ask(tab.id, 0, { type: 'step', direction: 1 });
  if (name === 'previous-mention') await ask(tab.id, 0, { type: 'step', direction: -1 });
}

/** Calls `listener` with the name of a shortcut that was pressed and the active tab; until the browser closes. */
export function onCommand(listener: (name: string, tab?: Browser.tabs.Tab) => void): void {
  // Missing in Firefox for Android, although the types have it.
  const commands = browser.commands as typeof browser.commands | undefined;
  commands?.onCommand.addListener(listener);
}

/** Id of the menu entry and of the keyboard command that reverse the switch of the site. */
export const TOGGLE_SITE = 'toggle-site';

/** Adds the switch of the site to the context menus of pages and of the toolbar button. Browsers keep it until the next update. */
export async function createSiteMenu(): Promise<void> {
  const menus = contextMenus();
  await menus?.removeAll();
  menus?.create({
    id: TOGGLE_SITE,
    title: translate('menuToggleSite'),
    contexts: ['page', 'action'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
}

/** Calls `listener` with the id of the entry that was chosen and the tab; until the browser closes. */
export function onSiteMenu(listener: (id: string | number, tab?: Browser.tabs.Tab) => void): void {
  contextMenus()?.onClicked.addListener(({ menuItemId }, tab) => listener(menuItemId, tab));
}

/** undefined in Firefox for Android, although the types have it. */
function contextMenus(): typeof browser.contextMenus | undefined {
  return (browser as { readonly contextMenus?: typeof browser.contextMenus }).contextMenus;
}
