import * as v from 'valibot';
import type { SyncEntries, SyncEntry } from './sync-entries.ts';

/**
 * Quota of `storage.sync`: bytes of one item with its key, and bytes of all items. The third limit, 512 items, is never
 * reached: two adjacent items together exceed the limit of one, so 25 items hold everything.
 * https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync
 */
export const SYNC_ITEM_BYTES = 8192;
export const SYNC_ALL_BYTES = 102_400;

const FORMAT_VERSION = 1;
const chunkKeyPattern = /^settings-\d+$/;

/** The entries in one item. Every item is complete by itself, so that items may arrive separately and in any order. */
const chunkSchema = v.object({
  version: v.literal(FORMAT_VERSION),
  /** Name, value, time; as tuples, to save space. */
  entries: v.array(v.strictTuple([v.string(), v.unknown(), v.pipe(v.number(), v.minValue(0))])),
});

/** Packs entries into items within the quota; undefined if they do not fit. */
export function packEntries(entries: SyncEntries): Readonly<Record<string, unknown>> | undefined {
  let chunk: (readonly [string, unknown, number])[] = [];
  const chunks = [chunk];
  let bytes = emptyChunkBytes();
  for (const [name, { value, at }] of [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const entry = [name, value, at] as const;
    const entryBytes = byteLength(entry) + 1;
    if (entryBytes + emptyChunkBytes() > SYNC_ITEM_BYTES) return undefined;
    if (bytes + entryBytes > SYNC_ITEM_BYTES) {
      chunk = [];
      chunks.push(chunk);
      bytes = emptyChunkBytes();
    }
    chunk.push(entry);
    bytes += entryBytes;
  }
  const items = Object.fromEntries(
    chunks.map((inItem, index) => [
      `settings-${index}`,
      { version: FORMAT_VERSION, entries: inItem },
    ]),
  );
  const all = Object.entries(items).reduce((sum, item) => sum + sizeOfItem(...item), 0);
  return all > SYNC_ALL_BYTES ? undefined : items;
}

/** The contents of the items. */
export interface UnpackedEntries {
  readonly entries: SyncEntries;
  /** A newer version of the extension wrote these items: do not use or overwrite them. */
  readonly isNewer: boolean;
  /** Keys of the items that belong to the extension. */
  readonly keys: readonly string[];
}

/** Unpacks all items that belong to the extension; an invalid item counts as empty. */
export function unpackEntries(items: Readonly<Record<string, unknown>>): UnpackedEntries {
  const keys = Object.keys(items).filter(key => chunkKeyPattern.test(key));
  const entries = new Map<string, SyncEntry>();
  for (const key of keys) {
    const parsed = v.safeParse(chunkSchema, items[key]);
    if (!parsed.success) continue;
    for (const [name, value, at] of parsed.output.entries) {
      const known = entries.get(name);
      // An item left over from an earlier packing may hold an older value of the same entry.
      if (!known || known.at < at) entries.set(name, { value, at });
    }
  }
  return { entries, keys, isNewer: keys.some(key => isNewerChunk(items[key])) };
}

/** The bytes that browsers count for an item: its key and its JSON, in UTF-8. */
export function sizeOfItem(key: string, value: unknown): number {
  return key.length + byteLength(value);
}

function isNewerChunk(item: unknown): boolean {
  const parsed = v.safeParse(v.object({ version: v.number() }), item);
  return parsed.success && parsed.output.version > FORMAT_VERSION;
}

/** Computed with the longest key that fits the quota: two digits. */
function emptyChunkBytes(): number {
  return sizeOfItem('settings-99', { version: FORMAT_VERSION, entries: [] });
}

function byteLength(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
