import * as v from 'valibot';
import type { SettingKey, StoredSettings } from '../settings/settings-schema.ts';
import { fallbackSettings, settingKeys, settingsTable } from '../settings/settings-schema.ts';
import { parsePattern } from '../sites/site-pattern.ts';

/*
 * What is synced is a last-writer-wins map (https://en.wikipedia.org/wiki/Conflict-free_replicated_data_type): not the
 * settings as a whole, but each rule, verdict and value as an entry with the time of its last change. Computers that
 * change different rules lose neither change; for the same rule the later change wins. Removals are kept as tombstones.
 */

/** One entry. A `value` of null is a tombstone: the element was removed. */
export interface SyncEntry {
  readonly value: unknown;
  /** Time of the last change, ms since 1970; 0 if it happened before the first sync. */
  readonly at: number;
}

/** Entries by name: `siteRules example.com`, `theme`. */
export type SyncEntries = ReadonlyMap<string, SyncEntry>;

/** Lists that are synced element by element: converts an element to an entry's name and value, and back. */
const lists = {
  siteRules: {
    toEntry: ({ pattern, state }: StoredSettings['siteRules'][number]) => [pattern, state],
    toElement: (name: string, value: unknown) => ({ pattern: name, state: value }),
  },
  hiddenEntities: {
    toEntry: (entityId: string) => [entityId, true],
    toElement: (name: string) => name,
  },
  siteVerdicts: {
    toEntry: ({ entityId, site, verdict }: StoredSettings['siteVerdicts'][number]) => [
      `${entityId} ${site}`,
      verdict,
    ],
    toElement: (name: string, verdict: unknown) => {
      const [entityId = '', ...site] = name.split(' ');
      return { entityId, site: site.join(' '), verdict };
    },
  },
} as const;
type ListKey = keyof typeof lists;

/** The values to sync, by entry name. A value that equals its fallback is omitted. */
function toValues(settings: StoredSettings): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const key of settingKeys) {
    if (isListKey(key)) {
      for (const element of settings[key]) {
        const list = lists[key] as { toEntry(element: unknown): readonly unknown[] };
        const [name, value] = list.toEntry(element);
        values.set(`${key} ${String(name)}`, value);
      }
    } else if (JSON.stringify(settings[key]) !== JSON.stringify(fallbackSettings[key])) {
      values.set(key, settings[key]);
    }
  }
  return values;
}

/**
 * The entries after the settings may have changed on this computer: what differs from `known` gets the time `nowMs`.
 * Without known entries (the first sync) the time of a change is unknown and set to 0, so that other computers win.
 */
export function noteChanges(
  known: SyncEntries | undefined,
  settings: StoredSettings,
  nowMs: number,
): SyncEntries {
  const values = toValues(settings);
  const entries = new Map(known);
  for (const [name, value] of values) {
    const last = entries.get(name);
    if (last && JSON.stringify(last.value) === JSON.stringify(value)) continue;
    entries.set(name, { value, at: timeOf(known, last, nowMs) });
  }
  for (const [name, last] of entries) {
    if (values.has(name) || isAbsent(name, last)) continue;
    entries.set(name, { value: null, at: timeOf(known, last, nowMs) });
  }
  return entries;
}

/** Later than the change that it replaces, even if the other computer's clock is ahead. */
function timeOf(
  known: SyncEntries | undefined,
  last: SyncEntry | undefined,
  nowMs: number,
): number {
  return known ? Math.max(nowMs, (last?.at ?? 0) + 1) : 0;
}

function isAbsent(name: string, { value }: SyncEntry): boolean {
  // Fallbacks are not stored: `theme: auto` from another computer equals no entry.
  const key = name as SettingKey;
  const isFallback =
    settingKeys.includes(key) && JSON.stringify(value) === JSON.stringify(fallbackSettings[key]);
  return value === null || isFallback;
}

/** Last writer wins, per entry. Commutative, associative and idempotent. */
export function mergeEntries(a: SyncEntries, b: SyncEntries): SyncEntries {
  const merged = new Map(a);
  for (const [name, entry] of b) {
    const other = merged.get(name);
    if (!other || isLater(entry, other)) merged.set(name, entry);
  }
  return merged;
}

/** For equal times a tombstone wins, else the greater JSON text, so that all computers agree. */
function isLater(entry: SyncEntry, other: SyncEntry): boolean {
  if (entry.at !== other.at) return entry.at > other.at;
  if ((entry.value === null) !== (other.value === null)) return entry.value === null;
  return JSON.stringify(entry.value) > JSON.stringify(other.value);
}

/**
 * The settings after applying readable entries; a setting without an entry stays as in `settings`.
 * Lists keep their order; new elements come last, sorted by name.
 */
export function applyEntries(entries: SyncEntries, settings: StoredSettings): StoredSettings {
  const applied: Partial<Record<SettingKey, unknown>> = {};
  for (const key of settingKeys) {
    if (isListKey(key)) {
      applied[key] = applyToList(key, entries, settings);
      continue;
    }
    const entry = entries.get(key);
    if (!entry) continue;
    const value = entry.value === null ? fallbackSettings[key] : entry.value;
    applied[key] = value;
  }
  // Each value has passed its setting's schema, or is a list of elements that have.
  return { ...settings, ...(applied as Partial<StoredSettings>) };
}

function applyToList(key: ListKey, entries: SyncEntries, settings: StoredSettings): unknown[] {
  const order = new Map([...toValues(settings).keys()].map((name, index) => [name, index]));
  const indexOf = (name: string): number => order.get(name) ?? order.size;
  return [...entries]
    .filter(([name, { value }]) => name.startsWith(`${key} `) && value !== null)
    .toSorted(([a], [b]) => indexOf(a) - indexOf(b) || (a < b ? -1 : 1))
    .map(([name, { value }]) => toElement(key, name, value));
}

/**
 * Entries from other computers without those whose value is invalid: an invalid rule must not replace a valid one.
 * Entries of settings that this version does not know are kept for versions that do.
 */
export function readableEntries(entries: SyncEntries): SyncEntries {
  return new Map(
    [...entries].filter(([name, { value }]) => value === null || isReadable(name, value)),
  );
}

function isReadable(name: string, value: unknown): boolean {
  const [word] = name.split(' ', 1);
  const key = settingKeys.find(known => known === word);
  if (key === undefined) return true;
  if (!isListKey(key)) return v.is(settingsTable[key].schema, value);
  const element = toElement(key, name, value);
  const isNormal = key !== 'siteRules' || isNormalPattern(name.slice(key.length + 1));
  return isNormal && v.is(settingsTable[key].schema, [element]);
}

function isNormalPattern(text: string): boolean {
  const parsed = parsePattern(text);
  return parsed.ok && parsed.text === text;
}

function toElement(key: ListKey, name: string, value: unknown): unknown {
  return lists[key].toElement(name.slice(key.length + 1), value);
}

function isListKey(key: SettingKey): key is ListKey {
  return Object.hasOwn(lists, key);
}
