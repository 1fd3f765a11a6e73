import type { SyncEntries, SyncEntry } from './sync-entries.ts';

/*
 * A removal must reach the other computers, so it is kept for a while as an entry whose value is null: a tombstone.
 */

/** How long tombstones are kept, ms. A computer that was off for longer may bring back a rule that was removed meanwhile. */
const TOMBSTONE_LIFETIME_MS = 183 * 24 * 3_600_000;

/** Drops tombstones that are older than their lifetime. */
export function dropOldTombstones(entries: SyncEntries, nowMs: number): SyncEntries {
  const oldest = nowMs - TOMBSTONE_LIFETIME_MS;
  return new Map([...entries].filter(([, { value, at }]) => value !== null || at > oldest));
}

/**
 * Drops tombstones of entries that were added and removed since the last sync (`syncedAt`; undefined if there was none),
 * so never uploaded. Otherwise rules that did not fit would use up space for the lifetime of their tombstones.
 */
export function dropUnsentTombstones(
  entries: SyncEntries,
  remote: SyncEntries,
  syncedAt: number | undefined,
): SyncEntries {
  const isUnsent = ([name, { value, at }]: readonly [string, SyncEntry]): boolean =>
    value === null && !remote.has(name) && (syncedAt === undefined || at > syncedAt);
  return new Map([...entries].filter(entry => !isUnsent(entry)));
}
