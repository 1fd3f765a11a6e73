import { browser } from 'wxt/browser';
import { dropOvertaken } from './drop-overtaken.ts';
import { readManagedStorage } from './managed-policy.ts';
import type { SettingKey, Settings, StoredSettings } from './settings-schema.ts';
import { settingKeys } from './settings-schema.ts';
import { readSnapshot, snapshotStorageKeys } from './settings-snapshot.ts';
import { readStoredSetting, storageKeyOf, toStoredSetting } from './stored-setting.ts';

/** Reads, writes and watches the settings; the same in every context, content scripts included. */
export interface SettingsStore {
  read(): Promise<Settings>;
  /**
   * Stores some settings in one write, all or nothing; the others stay.
   *
   * @throws TypeError that names the setting if a value is invalid, or the browser's error if storage refuses (a full
   * quota). Nothing has changed then.
   */
  write(patch: Partial<StoredSettings>): Promise<void>;
  /**
   * Writes what `change` returns for the current settings, under a lock that excludes other contexts of the extension.
   * Only for extension pages and the background; throws as {@link write} does.
   */
  update(change: (settings: Settings) => Partial<StoredSettings>): Promise<void>;
  /** Calls `listener` with all settings after every change by any context, until the signal aborts. */
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
      const notify = dropOvertaken(readSettings, settings => {
        if (!signal.aborted) listener(settings);
      });
      const onChanged = (changes: Record<string, unknown>, area: string): void => {
        const isSetting = snapshotStorageKeys.some(key => Object.hasOwn(changes, key));
        if (area === 'managed' || (area === 'local' && isSetting)) void notify();
      };
      if (signal.aborted) return;
      browser.storage.onChanged.addListener(onChanged);
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
    },
  };
}

/** Runs `work` while no other extension page, nor the background, changes settings. Not for content scripts. */
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
