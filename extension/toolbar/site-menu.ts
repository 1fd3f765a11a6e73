import { type Browser, browser } from 'wxt/browser';
import { translate } from '../translate.ts';

/** Id of the entry and of the keyboard command that do the same. */
export const TOGGLE_SITE = 'toggle-site';

/** Puts the switch of the site into the context menus of pages and of the toolbar icon. Browsers keep it. */
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

/** Calls back when the entry was chosen, with its id and the tab; until the browser closes. */
export function onSiteMenu(listener: (id: string | number, tab?: Browser.tabs.Tab) => void): void {
  contextMenus()?.onClicked.addListener(({ menuItemId }, tab) => listener(menuItemId, tab));
}

/** Firefox for Android has no context menus, whatever the types say. */
function contextMenus(): typeof browser.contextMenus | undefined {
  return (browser as { readonly contextMenus?: typeof browser.contextMenus }).contextMenus;
}
