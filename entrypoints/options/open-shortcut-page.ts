import { browser } from 'wxt/browser';

/** How to open the browser's own page for shortcuts; undefined where it can't be opened from here. */
export function shortcutPageOpener(): (() => void) | undefined {
  // Firefox has it since 137; the types don't know it yet.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  if (import.meta.env.FIREFOX) return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
