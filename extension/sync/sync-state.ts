import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { SyncEntries } from './sync-entries.ts';

/** Key in `storage.local` of this computer's sync memory: one item, so that it changes atomically. */
export const syncMemoryKey = 'sync';

const syncMemorySchema = v.object({
  /** Whether syncing is switched on. Off by default, since it sends site rules to the browser's vendor. */
  isOn: v.boolean(),
  /** Every known entry, as pairs of name and entry. */
  entries: v.optional(
    v.array(v.tuple([v.string(), v.object({ value: v.unknown(), at: v.number() })])),
  ),
  /** Time of the last successful sync, ms since 1970. */
  syncedAt: v.optional(v.number()),
  /** Why the last sync failed. */
  failure: v.optional(v.picklist(['too-large', 'newer', 'refused'])),
});
/** See {@link syncMemorySchema}. */
export type SyncMemory = Readonly<v.InferOutput<typeof syncMemorySchema>>;

/** Why a sync can fail: too many rules; data of a newer version; the browser refuses. */
export type SyncFailure = NonNullable<SyncMemory['failure']>;

/** The state of syncing, for the options page. It does not affect the settings on this computer. */
export type SyncState =
  /** An organization has hidden syncing. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'off' }
  /** On; `syncedAt` (ms since 1970) is absent until the first successful sync. */
  | { readonly kind: 'on'; readonly syncedAt?: number }
  /** On, but changes since `syncedAt` are only on this computer. Syncing is retried automatically. */
  | { readonly kind: 'failed'; readonly why: SyncFailure; readonly syncedAt?: number };

/** The state of syncing that follows from the memory and the policy. */
export function syncStateOf(memory: SyncMemory, hidesSync: boolean): SyncState {
  if (hidesSync) return { kind: 'hidden' };
  if (!memory.isOn) return { kind: 'off' };
  const since = memory.syncedAt === undefined ? {} : { syncedAt: memory.syncedAt };
  if (memory.failure) return { kind: 'failed', why: memory.failure, ...since };
  return { kind: 'on', ...since };
}

/** This computer's sync memory; off if it cannot be read. */
export async function readSyncMemory(): Promise<SyncMemory> {
  const stored = (await browser.storage.local.get(syncMemoryKey))[syncMemoryKey];
  const parsed = v.safeParse(syncMemorySchema, stored);
  return parsed.success ? parsed.output : { isOn: false };
}

/** The known entries; undefined before the first sync. */
export function entriesOf({ entries }: SyncMemory): SyncEntries | undefined {
  return entries && new Map(entries.map(([name, { value, at }]) => [name, { value, at }]));
}
