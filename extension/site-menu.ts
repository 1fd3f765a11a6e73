import { browser } from 'wxt/browser';
import { translate } from './translate.ts';

/** Id of the entry and of the keyboard command that do the same. */
export const TOGGLE_SITE = 'toggle-site';

/** Puts the switch of the site into the context menus of pages and of the toolbar icon. Browsers keep it. */
export async function createSiteMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: TOGGLE_SITE,
    title: translate('menuToggleSite'),
    contexts: ['page', 'action'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
}
