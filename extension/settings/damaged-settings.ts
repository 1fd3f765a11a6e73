import { browser } from 'wxt/browser';
import { pauseStorageKey } from './pause.ts';
import type { Damaged, Settings, SettingKey } from './settings-schema.ts';
import type { SettingsStore } from './settings.ts';
import { storageKeyOf } from './stored-setting.ts';

/** Under this a damaged value is kept, as it was found, while a good one takes its place. */
const asideKeyOf = (storageKey: string): string => `aside:${storageKey}`;

/**
 * Keeps damaged values aside and says so in the log, once for each. The value itself stays where it is until a good
 * one is written: taken away, it would read as a fresh profile's, which may run in more places.
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
        'the options page mends it.',
    );
    // No room for a copy: the value itself still stands.
    await browser.storage.local.set({ [aside]: found[key] }).catch(() => undefined);
  }
}

/** "Repair": writes what stands in for the damaged values. From then on the extension runs by them again. */
export async function repairSettings(store: SettingsStore): Promise<void> {
  const { damaged, ...values } = await store.read();
  const patch = Object.fromEntries(damaged.filter(isSetting).map(key => [key, values[key]]));
  await store.write(patch);
  if (damaged.includes('pause')) await browser.storage.local.remove(pauseStorageKey);
}

function isSetting(name: Damaged): name is SettingKey {
  return name !== 'policy' && name !== 'pause';
}

/** An organisation's policy lies where only it can write. */
function storageKeyOfDamaged(name: Damaged): string | undefined {
  if (name === 'policy') return undefined;
  return name === 'pause' ? pauseStorageKey : storageKeyOf(name);
}
