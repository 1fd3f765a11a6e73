import * as v from 'valibot';
import type { SettingKey, StoredSettings } from './settings-schema.ts';
import { settingKeys, settingsTable } from './settings-schema.ts';
import { migrateValue, settingsVersion } from './settings-migrations.ts';

/** The key under which a setting lies in `storage.local`. */
export const storageKeyOf = (key: SettingKey): string => `setting:${key}`;
/** Every storage key of a setting. */
export const settingStorageKeys: readonly string[] = settingKeys.map(storageKeyOf);

/** A setting as it is stored. Each carries its own version, so no crash can leave half a migration. */
export interface StoredSetting {
  readonly version: number;
  readonly value: unknown;
}

/** What lies in storage for one setting. */
export type ReadSetting<K extends SettingKey> =
  | { readonly status: 'missing' }
  | { readonly status: 'valid'; readonly value: StoredSettings[K] }
  | { readonly status: 'damaged'; readonly why: string };

/**
 * Reads one stored setting. `raw` is `undefined` where nothing is stored; everything else that is no
 * {@link StoredSetting} of a known version, or whose value does not validate, is damaged.
 */
export function readStoredSetting<K extends SettingKey>(key: K, raw: unknown): ReadSetting<K> {
  if (raw === undefined) return { status: 'missing' };
  if (!isStoredSetting(raw)) return { status: 'damaged', why: 'is no stored setting' };
  if (raw.version > settingsVersion) return { status: 'damaged', why: 'is of a later version' };
  const migrated = migrateValue(key, raw.version, raw.value);
  const parsed = v.safeParse(settingsTable[key].schema, migrated);
  if (!parsed.success) return { status: 'damaged', why: v.summarize(parsed.issues) };
  return { status: 'valid', value: parsed.output as StoredSettings[K] };
}

/** What is stored for a value. */
export function toStoredSetting(value: unknown): StoredSetting {
  return { version: settingsVersion, value };
}

function isStoredSetting(raw: unknown): raw is StoredSetting {
  return (
    typeof raw === 'object' &&
    raw !== null &&
    Object.hasOwn(raw, 'value') &&
    Object.hasOwn(raw, 'version') &&
    Number.isInteger((raw as { version: unknown }).version) &&
    (raw as { version: number }).version >= 1
  );
}
