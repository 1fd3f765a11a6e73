import { browser } from 'wxt/browser';
import { dropOvertaken } from './drop-overtaken.ts';
import { readManagedStorage } from './managed-storage.ts';
import type { SettingKey, Settings, StoredSettings } from './settings-schema.ts';
import { settingKeys } from './settings-schema.ts';
import { readSnapshot, snapshotStorageKeys } from './settings-snapshot.ts';
import { readStoredSetting, storageKeyOf, toStoredSetting } from './stored-setting.ts';

/** Reads, writes and watches the settings; the same in every context, content scripts included. */
export interface SettingsStore {
  read(): Promise<Settings>;
  /**
   * Stores some settings in one write, all or nothing; the others stay.
   * Throws a `TypeError` that names the setting where a value does not validate, and the browser's
   * error where storage refuses (a full quota): nothing is changed then.
   */
  write(patch: Partial<StoredSettings>): Promise<void>;
  /**
   * Writes what `change` makes of the settings as they are, while no other context of ours can come between.
   * For extension pages and the background only; throws as {@link write} does.
   */
  update(change: (settings: Settings) => Partial<StoredSettings>): Promise<void>;
  /** Calls back with all settings after every change by any context, until the signal aborts. */
  watch(listener: (settings: Settings) => void, signal: AbortSignal): void;
}

/** The settings of this browser profile. */
export function createSettingsStore(): SettingsStore {
  return {
    read: readSettings,
    write: writeSettings,
    async update(change) {
      await withSettingsLock(async () => writeSettings(change(await readSettings())));
    },
    watch(listener, signal) {
      const tell = dropOvertaken(readSettings, settings => {
        if (!signal.aborted) listener(settings);
      });
      const onChanged = (changes: Record<string, unknown>, area: string): void => {
        const isOurs = snapshotStorageKeys.some(key => Object.hasOwn(changes, key));
        if (area === 'managed' || (area === 'local' && isOurs)) void tell();
      };
      if (signal.aborted) return;
      browser.storage.onChanged.addListener(onChanged);
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
    },
  };
}

/** Runs `work` while no other extension page and not the background changes settings. Not for content scripts. */
export async function withSettingsLock(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('settings', work);
}

async function readSettings(): Promise<Settings> {
  const [local, managed] = await Promise.all([
    browser.storage.local.get([...snapshotStorageKeys]),
    readManagedStorage(),
  ]);
  return readSnapshot(local, managed);
}

async function writeSettings(patch: Partial<StoredSettings>): Promise<void> {
  const items: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(patch)) {
    if (!isSettingKey(key)) throw new TypeError(`There is no setting named ${key}`);
    const stored = toStoredSetting(value);
    const check = readStoredSetting(key, stored);
    if (check.status !== 'valid') throw new TypeError(`The setting ${key} cannot take this value`);
    items[storageKeyOf(key)] = stored;
  }
  await browser.storage.local.set(items);
}

function isSettingKey(key: string): key is SettingKey {
  return (settingKeys as readonly string[]).includes(key);
}
