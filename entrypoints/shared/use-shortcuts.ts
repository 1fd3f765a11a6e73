import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/options/ShortcutList.tsx';

/** The commands with their keys; read again whenever the page comes back into view, as after a change. */
export function useShortcuts(): readonly Shortcut[] {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const read = async (): Promise<void> => {
      // Firefox for Android has no commands, whatever the types say.
      const api = browser.commands as typeof browser.commands | undefined;
      const commands = (await api?.getAll()) ?? [];
      if (!signal.aborted) setShortcuts(commands.flatMap(toShortcut));
    };
    const follow = (): void => void read();
    document.addEventListener('visibilitychange', follow, { signal });
    follow();
    return () => {
      lifetime.abort();
    };
  }, []);
  return shortcuts;
}

interface Command {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly shortcut?: string | undefined;
}

/** A command without words (the browser's own for the toolbar button) is left out. */
function toShortcut({ name = '', description = '', shortcut = '' }: Command): readonly Shortcut[] {
  return description === '' ? [] : [{ name, description, keys: shortcut }];
}
