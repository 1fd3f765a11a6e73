import { useMemo } from 'preact/hooks';
import { writeBackup } from '../../extension/settings/backup.ts';
import { repairSettings } from '../../extension/settings/damaged-settings.ts';
import {
  fallbackSettings,
  type Settings,
  type StoredSettings,
} from '../../extension/settings/settings-schema.ts';
import type { SettingsStore } from '../../extension/settings/settings.ts';
import { forgetSynced, setSync } from '../../extension/sync/sync-settings.ts';
import { type DecisionActions, decisionActions } from '../shared/decision-actions.ts';
import { useAttempts } from '../shared/use-attempts.ts';
import { saveFile } from './save-file.ts';

/** All that the options do; `hasFailed` after the browser refused to store something. */
export interface OptionActions extends DecisionActions {
  readonly hasFailed: boolean;
  readonly change: (patch: Partial<StoredSettings>) => void;
  readonly reset: () => void;
  readonly repair: () => void;
  readonly save: (settings: Settings) => void;
  readonly sync: (on: boolean) => void;
  readonly forgetSynced: () => void;
}

/** The actions on a store. */
export function useOptionActions(store: SettingsStore): OptionActions {
  const { hasFailed, attempt } = useAttempts();
  return useMemo(() => {
    return {
      hasFailed,
      change: patch => {
        attempt(store.write(patch));
      },
      reset: () => {
        attempt(store.write(fallbackSettings));
      },
      repair: () => {
        attempt(repairSettings(store));
      },
      save: settings => {
        saveFile('context-annotator-settings.json', writeBackup(settings));
      },
      sync: on => {
        attempt(setSync(on));
      },
      forgetSynced: () => {
        attempt(forgetSynced());
      },
      ...decisionActions(store, attempt),
    };
  }, [store, hasFailed, attempt]);
}
