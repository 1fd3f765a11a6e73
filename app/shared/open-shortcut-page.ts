import { browser } from 'wxt/browser';

/** How to open the browser's own page for shortcuts; undefined where it can't be opened from here. */
export function shortcutPageOpener(): (() => void) | undefined {
  // Firefox has it since 137, but not on Android, which has no commands at all; the types know neither.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> } | undefined;
  if (commands?.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  if (import.meta.env.FIREFOX) return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
