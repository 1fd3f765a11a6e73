import { browser } from 'wxt/browser';
import type { SettingKey, Settings, StoredSettings } from './settings-schema.ts';
import { settingKeys } from './settings-schema.ts';
import {
  readStoredSetting,
  readStoredSettings,
  settingStorageKeys,
  storageKeyOf,
  toStoredSetting,
} from './stored-setting.ts';

/** Reads, writes and watches the settings; the same in every context, content scripts included. */
export interface SettingsStore {
  read(): Promise<Settings>;
  /**
   * Stores some settings in one write, all or nothing; the others stay.
   * Throws a `TypeError` that names the setting where a value does not validate, and the browser's
   * error where storage refuses (a full quota): nothing is changed then.
   */
  write(patch: Partial<StoredSettings>): Promise<void>;
  /** Calls back with all settings after every change by any context, until the signal aborts. */
  watch(listener: (settings: Settings) => void, signal: AbortSignal): void;
}

/** The settings of this browser profile. */
export function createSettingsStore(): SettingsStore {
  return {
    read: readSettings,
    async write(patch) {
      const items: Record<string, unknown> = {};
      for (const [key, value] of Object.entries(patch)) {
        if (!isSettingKey(key) || value === undefined) throw new TypeError(`No setting ${key}`);
        const stored = toStoredSetting(value);
        const check = readStoredSetting(key, stored);
        if (check.status !== 'valid') throw new TypeError(`Setting ${key}: invalid value`);
        items[storageKeyOf(key)] = stored;
      }
      await browser.storage.local.set(items);
    },
    watch(listener, signal) {
      const tell = async (): Promise<void> => {
        const settings = await readSettings();
        if (!signal.aborted) listener(settings);
      };
      const onChanged = (changes: Record<string, unknown>, area: string): void => {
        if (area !== 'local') return;
        if (!settingStorageKeys.some(key => Object.hasOwn(changes, key))) return;
        void tell();
      };
      if (signal.aborted) return;
      browser.storage.onChanged.addListener(onChanged);
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
    },
  };
}

async function readSettings(): Promise<Settings> {
  return readStoredSettings(await browser.storage.local.get([...settingStorageKeys]));
}

function isSettingKey(key: string): key is SettingKey {
  return (settingKeys as readonly string[]).includes(key);
}
