import { type Browser, browser } from 'wxt/browser';
import { ask } from '../messages/ask-page.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { TOGGLE_SITE } from './site-menu.ts';
import { toggleSite } from '../sites/toggle-site.ts';

/** Carries out a keyboard command, or the menu entry of the same name, in a tab. */
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

/** Calls back when a shortcut was pressed, with its name and the tab in front; until the browser closes. */
export function onCommand(listener: (name: string, tab?: Browser.tabs.Tab) => void): void {
  // Firefox for Android has no commands, whatever the types say.
  const commands = browser.commands as typeof browser.commands | undefined;
  commands?.onCommand.addListener(listener);
}
