import type { SettingKey } from './settings-schema.ts';

/** One step: what a setting stored by version `n - 1` becomes in version `n`. Never throws. */
export type Migration = (value: unknown) => unknown;
/** Steps by setting, then by the version that the step leads to. */
export type Migrations = Readonly<Partial<Record<SettingKey, Readonly<Record<number, Migration>>>>>;

/** The version that is written now. Raise it together with a step in {@link migrations}. */
export const settingsVersion = 1;

/** Empty while there is one version only. */
const migrations: Migrations = {};

/** Brings a stored value up from `version` to `target`, step by step; a version without a step changes nothing. */
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
