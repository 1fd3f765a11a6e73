import { browser } from 'wxt/browser';
import { pauseStorageKey } from './pause.ts';
import type { Damaged, Settings, SettingKey } from './settings-schema.ts';
import type { SettingsStore } from './settings-store.ts';
import { storageKeyOf } from './stored-setting.ts';

/** The storage key under which a damaged value is kept as it was found. */
const asideKeyOf = (storageKey: string): string => `aside:${storageKey}`;

/**
 * Copies damaged values to a key of their own and logs a warning, once per value. The value itself stays where it is
 * until a valid one is written: if it were removed, it would read as that of a fresh profile, which may run on more
 * sites.
 */
export async function keepDamagedAside(
  { damaged }: Settings,
  log: Pick<Console, 'warn'>,
): Promise<void> {
  for (const name of damaged) {
    const key = storageKeyOfDamaged(name);
    if (key === undefined) continue;
    const aside = asideKeyOf(key);
    const found = await browser.storage.local.get([key, aside]);
    if (JSON.stringify(found[key]) === JSON.stringify(found[aside])) continue;
    log.warn(
      `Context Annotator: the stored value of ${key} cannot be read. It is kept as ${aside}; ` +
        'the options page can reset it.',
    );
    // Storage is full: the value itself is still there.
    await browser.storage.local.set({ [aside]: found[key] }).catch(() => undefined);
  }
}

/** "Reset": writes the fallbacks of the damaged values, so that the extension can run by them again. */
export async function repairSettings(store: SettingsStore): Promise<void> {
  const { damaged, ...values } = await store.read();
  const patch = Object.fromEntries(damaged.filter(isSetting).map(key => [key, values[key]]));
  await store.write(patch);
  if (damaged.includes('pause')) await browser.storage.local.remove(pauseStorageKey);
}

function isSetting(name: Damaged): name is SettingKey {
  return name !== 'policy' && name !== 'pause';
}

/** undefined for an organization's policy: only the organization can write it. */
function storageKeyOfDamaged(name: Damaged): string | undefined {
  if (name === 'policy') return undefined;
  return name === 'pause' ? pauseStorageKey : storageKeyOf(name);
}
