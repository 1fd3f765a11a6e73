import type { SyncEntries, SyncEntry } from './sync-entries.ts';

/*
 * That a thing was taken away must travel to the other computers, and so is kept for a while: as an entry that says so.
 */

/** Half a year: a computer that was off for longer may bring back a rule that was removed meanwhile. */
const MOST_ABSENT_MS = 183 * 24 * 3_600_000;

/** Without the entries of things taken away so long ago that every computer has heard of it. */
export function forgetOld(entries: SyncEntries, nowMs: number): SyncEntries {
  const oldest = nowMs - MOST_ABSENT_MS;
  return new Map([...entries].filter(([, { value, at }]) => value !== null || at > oldest));
}

/**
 * Without the removals of what was never sent: of things that came and went since all was last the same here and
 * there (`syncedAt`; `undefined`: never), and of which the others know nothing. Else rules for which there was no room
 * would take up room for as long as removals are remembered.
 */
export function forgetUnsent(
  entries: SyncEntries,
  remote: SyncEntries,
  syncedAt: number | undefined,
): SyncEntries {
  const isUnsent = ([name, { value, at }]: readonly [string, SyncEntry]): boolean =>
    value === null && !remote.has(name) && (syncedAt === undefined || at > syncedAt);
  return new Map([...entries].filter(entry => !isUnsent(entry)));
}
