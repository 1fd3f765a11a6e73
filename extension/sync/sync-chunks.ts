import * as v from 'valibot';
import type { SyncEntries, SyncEntry } from './sync-entries.ts';

/**
 * What browsers take in `storage.sync`: bytes of an item with its key, and bytes of all. Their third limit, 512 items,
 * is never met: two items of ours side by side hold more than one's limit, so that all have room in 25.
 */
export const SYNC_ITEM_BYTES = 8192;
export const SYNC_ALL_BYTES = 102_400;

const FORMAT_VERSION = 1;
const chunkKeyPattern = /^settings-\d+$/;

/** Entries in one item: each by itself complete, so that items may arrive one by one and in any order. */
const chunkSchema = v.object({
  version: v.literal(FORMAT_VERSION),
  /** Name, value, time: short, for there is little room. */
  entries: v.array(v.strictTuple([v.string(), v.unknown(), v.pipe(v.number(), v.minValue(0))])),
});

/** Packs entries into items that fit; `undefined` where they do not fit all together. */
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

/** What items hold. */
export interface UnpackedEntries {
  readonly entries: SyncEntries;
  /** A later version of this extension has written here: read nothing of it, and write nothing over it. */
  readonly isNewer: boolean;
  /** Keys of our items. */
  readonly keys: readonly string[];
}

/** Unpacks all items of ours; an item that cannot be read is as if it were empty. */
export function unpackEntries(items: Readonly<Record<string, unknown>>): UnpackedEntries {
  const keys = Object.keys(items).filter(key => chunkKeyPattern.test(key));
  const entries = new Map<string, SyncEntry>();
  for (const key of keys) {
    const parsed = v.safeParse(chunkSchema, items[key]);
    if (!parsed.success) continue;
    for (const [name, value, at] of parsed.output.entries) {
      const known = entries.get(name);
      // A leftover of an older packing may hold the same entry from before.
      if (!known || known.at < at) entries.set(name, { value, at });
    }
  }
  return { entries, keys, isNewer: keys.some(key => isNewerChunk(items[key])) };
}

/** Bytes that browsers count for an item: its key and its JSON. */
export function sizeOfItem(key: string, value: unknown): number {
  return key.length + byteLength(value);
}

function isNewerChunk(item: unknown): boolean {
  const parsed = v.safeParse(v.object({ version: v.number() }), item);
  return parsed.success && parsed.output.version > FORMAT_VERSION;
}

/** With the longest key that fits into all: two digits. */
function emptyChunkBytes(): number {
  return sizeOfItem('settings-99', { version: FORMAT_VERSION, entries: [] });
}

function byteLength(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
