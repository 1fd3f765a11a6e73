import * as v from 'valibot';
import type { SettingKey, StoredSettings } from './settings-schema.ts';
import { settingKeys, settingsTable } from './settings-schema.ts';

/** The key of a setting in `storage.local`. */
export const storageKeyOf = (key: SettingKey): string => `setting:${key}`;
/** Every storage key of a setting. */
export const settingStorageKeys: readonly string[] = settingKeys.map(storageKeyOf);

/** A setting as it is stored. Each has its own version, so that a crash cannot leave half a migration. */
export interface StoredSetting {
  readonly version: number;
  readonly value: unknown;
}

/** What storage holds for one setting. */
export type ReadSetting<K extends SettingKey> =
  | { readonly status: 'missing' }
  | { readonly status: 'valid'; readonly value: StoredSettings[K] }
  | { readonly status: 'damaged'; readonly why: string };

/**
 * Reads one stored setting. `raw` is undefined where nothing is stored. Anything else is damaged unless it is a
 * {@link StoredSetting} of a known version whose value validates.
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

/** A value in its stored form. */
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

/** One step: turns the value that version `n - 1` stored into that of version `n`. Never throws. */
export type Migration = (value: unknown) => unknown;
/** Steps by setting, then by the version that the step leads to. */
export type Migrations = Readonly<Partial<Record<SettingKey, Readonly<Record<number, Migration>>>>>;

/** The version that is written now. Raise it together with adding a step to {@link migrations}. */
export const settingsVersion = 1;

/** Empty while there is only one version. */
const migrations: Migrations = {};

/** Migrates a stored value from `version` to `target`, step by step; a version without a step changes nothing. */
export function migrateValue(
  key: SettingKey,
  version: number,
  value: unknown,
  steps: Migrations = migrations,
  target: number = settingsVersion,
): unknown {
  let migrated = value;
  for (let next = version + 1; next <= target; next += 1) {
    migrated = steps[key]?.[next]?.(migrated) ?? migrated;
  }
  return migrated;
}
