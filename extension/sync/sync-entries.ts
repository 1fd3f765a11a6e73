import * as v from 'valibot';
import type { SettingKey, StoredSettings } from '../settings/settings-schema.ts';
import { fallbackSettings, settingKeys, settingsTable } from '../settings/settings-schema.ts';
import { parsePattern } from '../sites/site-pattern.ts';

/*
 * What is synced: not the settings as a whole, but each rule, each verdict, each value for itself, with the time of
 * its last change. Two computers that change different rules lose neither; of the same rule the later change holds.
 */

/** One synced thing. `null`: it was taken away, which must travel too. */
export interface SyncEntry {
  readonly value: unknown;
  /** Of the last change, milliseconds since 1970; 0: before anything was synced. */
  readonly at: number;
}

/** Entries by what they are about: `rule example.com`, `theme`. */
export type SyncEntries = ReadonlyMap<string, SyncEntry>;

/** Lists that sync element by element: how an element becomes an entry's name and value, and back. */
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
    toEntry: (said: StoredSettings['siteVerdicts'][number]) => [
      `${said.entityId} ${said.site}`,
      said.verdict,
    ],
    toElement: (name: string, verdict: unknown) => {
      const [entityId = '', ...site] = name.split(' ');
      return { entityId, site: site.join(' '), verdict };
    },
  },
} as const;
type ListKey = keyof typeof lists;

/** The values to sync, by entry name. A value that is the fallback is none. */
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
 * The entries after the settings may have changed on this computer: what differs from the last known entries has
 * changed at `nowMs`. With no known entries (the first sync) nobody knows when, and every other computer knows better.
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

/** Later than the change that it replaces, even where the other computer's clock is ahead. */
function timeOf(
  known: SyncEntries | undefined,
  last: SyncEntry | undefined,
  nowMs: number,
): number {
  return known ? Math.max(nowMs, (last?.at ?? 0) + 1) : 0;
}

function isAbsent(name: string, { value }: SyncEntry): boolean {
  // A fallback is stored nowhere: `theme: auto` from elsewhere is as good as none.
  const key = name as SettingKey;
  const isFallback =
    settingKeys.includes(key) && JSON.stringify(value) === JSON.stringify(fallbackSettings[key]);
  return value === null || isFallback;
}

/** Of each entry the later; the same on every computer, in whatever order they meet. */
export function mergeEntries(a: SyncEntries, b: SyncEntries): SyncEntries {
  const merged = new Map(a);
  for (const [name, entry] of b) {
    const other = merged.get(name);
    if (!other || isLater(entry, other)) merged.set(name, entry);
  }
  return merged;
}

/** At the same time, what was taken away stays away; else the greater text, so that all computers agree. */
function isLater(entry: SyncEntry, other: SyncEntry): boolean {
  if (entry.at !== other.at) return entry.at > other.at;
  if ((entry.value === null) !== (other.value === null)) return entry.value === null;
  return JSON.stringify(entry.value) > JSON.stringify(other.value);
}

/**
 * The settings that readable entries say; what no entry is about is left as in `settings`.
 * Lists keep the order they have here; what is new comes last, by name.
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
  const places = new Map([...toValues(settings).keys()].map((name, place) => [name, place]));
  const placeOf = (name: string): number => places.get(name) ?? places.size;
  return [...entries]
    .filter(([name, { value }]) => name.startsWith(`${key} `) && value !== null)
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .map(([name, { value }]) => toElement(key, name, value));
}

/**
 * Entries from elsewhere, without those of our settings that are not valid: a rule that nobody can read must not
 * push out the one that stands. Entries of settings that this version does not know are kept for those that do.
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
