import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/options/ShortcutList.tsx';
import { type Translate, useStrings } from '../../components/strings.ts';

/** The commands with their keys; read again whenever the page becomes visible, since they are changed on another page. */
export function useShortcuts(): readonly Shortcut[] {
  const t = useStrings();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const read = async (): Promise<void> => {
      // Missing in Firefox for Android, although the types have it.
      const api = browser.commands as typeof browser.commands | undefined;
      const commands = (await api?.getAll()) ?? [];
      if (!signal.aborted) setShortcuts(commands.flatMap(command => toShortcut(command, t)));
    };
    const follow = (): void => void read();
    document.addEventListener('visibilitychange', follow, { signal });
    follow();
    return () => {
      lifetime.abort();
    };
  }, [t]);
  return shortcuts;
}

interface Command {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly shortcut?: string | undefined;
}

/** Browsers give no description for the command of the toolbar button; other commands without one are omitted. */
function toShortcut(command: Command, translate: Translate): readonly Shortcut[] {
  const { name = '', shortcut = '' } = command;
  const isPopup = name === '_execute_action';
  const description = isPopup ? translate('commandOpenPopup') : (command.description ?? '');
  return description === '' ? [] : [{ name, description, keys: shortcut }];
}

/** A function that opens the browser's page for shortcuts; undefined where it cannot be opened. */
export function shortcutPageOpener(): (() => void) | undefined {
  // Firefox has it since 137, but not on Android; the types lack it.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> } | undefined;
  if (commands?.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  if (import.meta.env.FIREFOX) return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
