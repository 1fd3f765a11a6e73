import { useMemo } from 'preact/hooks';
import type { OptionActions } from '../../components/options/options-props.ts';
import { writeBackup } from '../../extension/settings/backup.ts';
import { repairSettings } from '../../extension/settings/damaged-settings.ts';
import { fallbackSettings, type Settings } from '../../extension/settings/settings-schema.ts';
import type { SettingsStore } from '../../extension/settings/settings-store.ts';
import { forgetSynced, setSync } from '../../extension/sync/sync-settings.ts';
import { decisionActions } from '../shared/decision-actions.ts';
import { useAttempts } from '../shared/use-attempts.ts';
import { shortcutPageOpener } from '../shared/use-shortcuts.ts';

/** The actions of the options page on a store; `hasFailed` after the browser refused to store something. */
export function useOptionActions(
  store: SettingsStore,
  settings: Settings | undefined,
): { readonly hasFailed: boolean; readonly actions: OptionActions } {
  const { hasFailed, attempt } = useAttempts();
  const actions = useMemo(
    (): OptionActions => ({
      change: patch => attempt(store.write(patch)),
      reset: () => attempt(store.write(fallbackSettings)),
      repair: () => attempt(repairSettings(store)),
      save: () => {
        if (settings) saveFile('context-annotator-settings.json', writeBackup(settings));
      },
      sync: on => attempt(setSync(on)),
      forgetSynced: () => attempt(forgetSynced()),
      openShortcuts: shortcutPageOpener(),
      ...decisionActions(store, attempt),
    }),
    [store, settings, attempt],
  );
  return { hasFailed, actions };
}

/** Saves a text as a file in the browser's downloads folder; needs no permission. */
function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
