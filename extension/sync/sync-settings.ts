import { browser } from 'wxt/browser';
import { readManagedStorage } from '../settings/managed-policy.ts';
import type { StoredSettings } from '../settings/settings-schema.ts';
import { settingKeys } from '../settings/settings-schema.ts';
import { readSnapshot } from '../settings/settings-snapshot.ts';
import { withSettingsLock } from '../settings/settings-store.ts';
import { storageKeyOf, toStoredSetting } from '../settings/stored-setting.ts';
import { packEntries, unpackEntries } from './sync-chunks.ts';
import type { SyncEntries } from './sync-entries.ts';
import { applyEntries, mergeEntries, noteChanges, readableEntries } from './sync-entries.ts';
import { dropOldTombstones, dropUnsentTombstones } from './sync-tombstones.ts';
import type { SyncFailure, SyncMemory, SyncState } from './sync-state.ts';
import { entriesOf, readSyncMemory, syncMemoryKey, syncStateOf } from './sync-state.ts';

/** The current state of syncing. */
export async function readSyncState(): Promise<SyncState> {
  const managed = await readManagedStorage();
  const { policy } = readSnapshot({}, managed);
  return syncStateOf(await readSyncMemory(), policy.hidesSync);
}

/** Calls `listener` whenever the result of {@link readSyncState} may have changed, until the signal aborts. */
export function watchSyncState(listener: () => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'managed' || (area === 'local' && syncMemoryKey in changes)) listener();
  };
  if (signal.aborted) return;
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
}

/** Switches syncing on and syncs at once, or switches it off; what has been synced stays with the browser's vendor. */
export async function setSync(isOn: boolean): Promise<void> {
  await withSettingsLock(() => browser.storage.local.set({ [syncMemoryKey]: { isOn } }));
  // Where it is off, this does nothing.
  await syncSettings();
}

/** Switches syncing off and deletes all synced data of the extension, for all computers. */
export async function forgetSynced(): Promise<void> {
  await setSync(false);
  const { keys } = unpackEntries(await browser.storage.sync.get(null));
  await browser.storage.sync.remove([...keys]);
}

/**
 * Syncs once: records what has changed here, merges what other computers have sent, and sends the result. Idempotent;
 * writes nothing if nothing has changed. A failure is stored for the options page and changes no setting.
 */
export async function syncSettings(nowMs = Date.now()): Promise<void> {
  await withSettingsLock(async () => {
    const memory = await readSyncMemory();
    const local = await browser.storage.local.get(null);
    const managed = await readManagedStorage();
    const { policy } = readSnapshot({}, managed);
    // Values that an organization has set are not synced.
    const own = readSnapshot(local, undefined);
    // The fallback of a damaged value must not be synced as a change.
    if (!memory.isOn || policy.hidesSync || own.damaged.length > 0) return;

    const known = noteChanges(entriesOf(memory), own, nowMs);
    const remote = await readRemote();
    if (remote === 'refused' || remote.isNewer) {
      await remember(memory, known, { failure: remote === 'refused' ? 'refused' : 'newer' });
      return;
    }
    const combined = mergeEntries(known, readableEntries(remote.entries));
    const merged = dropOldTombstones(
      dropUnsentTombstones(combined, remote.entries, memory.syncedAt),
      nowMs,
    );
    const failure = isSame(merged, remote.entries) ? undefined : await send(merged, remote.keys);
    const patch = changedItems(own, applyEntries(merged, own));
    await remember(memory, merged, failure ? { failure } : { syncedAt: nowMs }, patch);
  });
}

/** Syncs again if the last try failed; called at every start of the background. */
export async function retrySync(): Promise<void> {
  if ((await readSyncMemory()).failure) await syncSettings();
}

async function readRemote(): Promise<ReturnType<typeof unpackEntries> | 'refused'> {
  try {
    return unpackEntries(await browser.storage.sync.get(null));
  } catch {
    return 'refused';
  }
}

async function send(
  entries: SyncEntries,
  oldKeys: readonly string[],
): Promise<SyncFailure | undefined> {
  const items = packEntries(entries);
  if (!items) return 'too-large';
  const leftover = oldKeys.filter(key => !Object.hasOwn(items, key));
  try {
    await browser.storage.sync.set(items);
    if (leftover.length > 0) await browser.storage.sync.remove(leftover);
    return undefined;
  } catch {
    return 'refused';
  }
}

/** The result of a sync; after a failure the time of the last success is kept. */
type SyncOutcome =
  { readonly failure: SyncFailure } | { readonly failure?: never; readonly syncedAt: number };

/** Stores settings and entries in one write, so that no crash can make one look like a change of the other. */
async function remember(
  memory: SyncMemory,
  entries: SyncEntries,
  outcome: SyncOutcome,
  patch: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { failure: before, ...rest } = memory;
  const isUnchanged = outcome.failure === before && Object.keys(patch).length === 0;
  const last = entriesOf(memory);
  if (isUnchanged && last && isSame(entries, last)) return;
  const next: SyncMemory = { ...rest, entries: [...entries], ...outcome };
  await browser.storage.local.set({ ...patch, [syncMemoryKey]: next });
}

function changedItems(before: StoredSettings, after: StoredSettings): Record<string, unknown> {
  const changed = settingKeys.filter(
    key => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return Object.fromEntries(changed.map(key => [storageKeyOf(key), toStoredSetting(after[key])]));
}

function isSame(a: SyncEntries, b: SyncEntries): boolean {
  return textOf(a) === textOf(b);
}

function textOf(entries: SyncEntries): string {
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(sorted.map(([name, { value, at }]) => [name, value, at]));
}
