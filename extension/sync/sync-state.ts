import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { SyncEntries } from './sync-entries.ts';

/** What this computer remembers of syncing, in `storage.local`: one item, so that it changes as a whole. */
export const syncMemoryKey = 'sync';

const syncMemorySchema = v.object({
  /** The reader has switched syncing on. It sends site rules through the browser's maker: never by itself. */
  isOn: v.boolean(),
  /** What is known of every entry, as stored pairs. */
  entries: v.optional(
    v.array(v.tuple([v.string(), v.object({ value: v.unknown(), at: v.number() })])),
  ),
  /** When all was last the same here and there, milliseconds since 1970. */
  syncedAt: v.optional(v.number()),
  /** Why the last try failed. */
  failure: v.optional(v.picklist(['too-large', 'newer', 'refused'])),
});
/** See {@link syncMemorySchema}. */
export type SyncMemory = Readonly<v.InferOutput<typeof syncMemorySchema>>;

/** What can go wrong: no room for so many rules; a later version has written there; the browser refuses. */
export type SyncFailure = NonNullable<SyncMemory['failure']>;

/** How syncing stands, for the options page. The settings of this computer hold in any case. */
export type SyncState =
  /** The organisation hides it: offer nothing. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'off' }
  /** On; `syncedAt` (milliseconds since 1970) is missing until all was sent once. */
  | { readonly kind: 'on'; readonly syncedAt?: number }
  /** On, and what was changed since `syncedAt` is on this computer alone. It is tried again by itself. */
  | { readonly kind: 'failed'; readonly why: SyncFailure; readonly syncedAt?: number };

/** How syncing stands. */
export function syncStateOf(memory: SyncMemory, hidesSync: boolean): SyncState {
  if (hidesSync) return { kind: 'hidden' };
  if (!memory.isOn) return { kind: 'off' };
  const since = memory.syncedAt === undefined ? {} : { syncedAt: memory.syncedAt };
  if (memory.failure) return { kind: 'failed', why: memory.failure, ...since };
  return { kind: 'on', ...since };
}

/** What is remembered; off where it cannot be read. */
export async function readSyncMemory(): Promise<SyncMemory> {
  const stored = (await browser.storage.local.get(syncMemoryKey))[syncMemoryKey];
  const parsed = v.safeParse(syncMemorySchema, stored);
  return parsed.success ? parsed.output : { isOn: false };
}

/** The remembered entries; `undefined` before the first sync. */
export function entriesOf({ entries }: SyncMemory): SyncEntries | undefined {
  return entries && new Map(entries.map(([name, { value, at }]) => [name, { value, at }]));
}
