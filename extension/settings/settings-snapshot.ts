import { noPause, pauseStorageKey, readPause } from './pause.ts';
import { noPolicy, readPolicy } from './managed-policy.ts';
import type { Damaged, SettingKey, Settings, StoredSettings } from './settings-schema.ts';
import { fallbackSettings, settingKeys } from './settings-schema.ts';
import { readStoredSetting, settingStorageKeys, storageKeyOf } from './stored-setting.ts';

/** The settings of a fresh profile. */
export const freshSettings: Settings = {
  ...fallbackSettings,
  damaged: [],
  policy: noPolicy,
  pause: noPause,
};

/** Every key of `storage.local` that the settings are read from. */
export const snapshotStorageKeys: readonly string[] = [...settingStorageKeys, pauseStorageKey];

/** All settings from the raw contents of `storage.local` and `storage.managed`; ignores inherited keys. */
export function readSnapshot(
  local: Readonly<Record<string, unknown>>,
  managed: Readonly<Record<string, unknown>> | undefined,
): Settings {
  const { policy, problems } = readPolicy(managed);
  const values: Partial<Record<SettingKey, unknown>> = {};
  const damaged: Damaged[] = problems.length > 0 ? ['policy'] : [];
  const own = (key: string): unknown => (Object.hasOwn(local, key) ? local[key] : undefined);
  for (const key of settingKeys) {
    const read = readStoredSetting(key, own(storageKeyOf(key)));
    const fallback = policy.defaults[key] ?? fallbackSettings[key];
    values[key] = policy.settings[key] ?? (read.status === 'valid' ? read.value : fallback);
    if (read.status === 'damaged') damaged.push(key);
  }
  const pause = readPause(own(pauseStorageKey));
  if (!pause) damaged.push('pause');
  // The loop has set every key to a value that has passed its schema.
  return { ...(values as StoredSettings), damaged, policy, pause: pause ?? noPause };
}
