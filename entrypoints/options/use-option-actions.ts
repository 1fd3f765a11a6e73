import { useMemo, useState } from 'preact/hooks';
import { writeBackup } from '../../extension/backup.ts';
import { forgetPauses } from '../../extension/pause-control.ts';
import {
  fallbackSettings,
  type SettingKey,
  type Settings,
  settingKeys,
  type SiteVerdict,
  type StoredSettings,
} from '../../extension/settings-schema.ts';
import type { SettingsStore } from '../../extension/settings.ts';
import { forgetSynced, setSync } from '../../extension/sync-settings.ts';
import { saveFile } from './save-file.ts';

/** All that the options do; `hasFailed` after the browser refused to store something. */
export interface OptionActions {
  readonly hasFailed: boolean;
  readonly change: (patch: Partial<StoredSettings>) => void;
  readonly reset: () => void;
  readonly repair: (settings: Settings) => void;
  readonly save: (settings: Settings) => void;
  readonly sync: (on: boolean) => void;
  readonly forgetSynced: () => void;
  readonly unhide: (entityId: string) => void;
  readonly forget: (verdict: SiteVerdict) => void;
}

/** The actions on a store. */
export function useOptionActions(store: SettingsStore): OptionActions {
  const [hasFailed, setHasFailed] = useState(false);
  return useMemo(() => {
    const follow = async (action: Promise<unknown>): Promise<void> => {
      try {
        await action;
        setHasFailed(false);
      } catch {
        setHasFailed(true);
      }
    };
    const run = (action: Promise<unknown>): void => void follow(action);
    return {
      hasFailed,
      change: patch => {
        run(store.write(patch));
      },
      reset: () => {
        run(store.write(fallbackSettings));
      },
      repair: settings => {
        run(store.write(standIns(settings)));
        if (settings.damaged.includes('pause')) run(forgetPauses());
      },
      save: settings => {
        saveFile('context-annotator-settings.json', writeBackup(settings));
      },
      sync: on => {
        run(setSync(on));
      },
      forgetSynced: () => {
        run(forgetSynced());
      },
      unhide: id => {
        run(
          store.update(({ hiddenEntities }) => ({
            hiddenEntities: hiddenEntities.filter(hidden => hidden !== id),
          })),
        );
      },
      forget: verdict => {
        run(
          store.update(({ siteVerdicts }) => ({
            siteVerdicts: siteVerdicts.filter(
              ({ site, entityId }) => site !== verdict.site || entityId !== verdict.entityId,
            ),
          })),
        );
      },
    };
  }, [store, hasFailed]);
}

/** What stands in for the settings that can't be read. */
function standIns(settings: Settings): Partial<StoredSettings> {
  const damaged: readonly SettingKey[] = settingKeys.filter(key => settings.damaged.includes(key));
  return Object.fromEntries(damaged.map(key => [key, settings[key]]));
}
