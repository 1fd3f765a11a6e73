import { describe, expect, test } from 'vitest';
import {
  SYNC_ALL_BYTES,
  SYNC_ITEM_BYTES,
  packEntries,
  sizeOfItem,
  unpackEntries,
} from '../../../../extension/sync/sync-chunks.ts';
import type { SyncEntries } from '../../../../extension/sync/sync-entries.ts';
import { fc } from '../seeded.ts';

const arbitraryEntries = (maxLength: number): fc.Arbitrary<SyncEntries> =>
  fc
    .array(
      fc.tuple(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.record({ value: fc.jsonValue({ maxDepth: 1 }), at: fc.nat() }),
      ),
      { maxLength },
    )
    .map(entries => new Map(entries));

const manyRules = (count: number): SyncEntries =>
  new Map(
    Array.from({ length: count }, (_, i) => [
      `siteRules *.department-${i}.example.com`,
      { value: 'off', at: 1_732_000_000_000 + i },
    ]),
  );

describe('packed entries', () => {
  test('come out as they went in, and every item fits', () => {
    fc.assert(
      fc.property(arbitraryEntries(60), entries => {
        const items = packEntries(entries);
        fc.pre(items !== undefined);
        for (const [key, value] of Object.entries(items)) {
          expect(sizeOfItem(key, value)).toBeLessThanOrEqual(SYNC_ITEM_BYTES);
        }
        // As storage gives it back.
        const stored = JSON.parse(JSON.stringify(items)) as Record<string, unknown>;
        const unpacked = unpackEntries(stored).entries;
        expect(Object.fromEntries(unpacked)).toEqual(
          JSON.parse(JSON.stringify(Object.fromEntries(entries))),
        );
      }),
    );
  });

  test('are the same whatever order they came in: by name', () => {
    const entries = manyRules(300);
    const items = packEntries(entries);
    expect(packEntries(new Map([...entries].toReversed()))).toEqual(items);
    const names = [...unpackEntries(items ?? {}).entries.keys()];
    expect(names).toEqual([...entries.keys()].toSorted());
  });

  test('of 1,200 site rules fit into what a browser takes', () => {
    const rules = manyRules(1200);
    const items = packEntries(rules) ?? {};
    expect(Object.fromEntries(unpackEntries(items).entries)).toEqual(Object.fromEntries(rules));
    const bytes = Object.entries(items).reduce((sum, item) => sum + sizeOfItem(...item), 0);
    expect(Object.keys(items).length).toBeGreaterThan(8);
    expect(bytes).toBeLessThanOrEqual(SYNC_ALL_BYTES);
  });

  test('of nothing are one empty item', () => {
    expect(packEntries(new Map())).toEqual({ 'settings-0': { version: 1, entries: [] } });
  });

  test('are none where they are too many', () => {
    expect(packEntries(manyRules(3000))).toBeUndefined();
  });
});

/** Packs entries by name, whose values are of so many letters. */
function packLetters(lengths: Readonly<Record<string, number>>): Record<string, unknown> {
  const entries = Object.entries(lengths).map(
    ([name, count]) => [name, { value: 'x'.repeat(count), at: 1 }] as const,
  );
  return { ...packEntries(new Map(entries)) };
}

/** The bytes of the first item of {@link packLetters}. */
function sizeOfFirst(lengths: Readonly<Record<string, number>>): number {
  return sizeOfItem('settings-0', packLetters(lengths)['settings-0']);
}

describe('the room in an item', () => {
  /** What packing leaves free: a longer key's second digit, and the comma that the last entry does without. */
  const full = SYNC_ITEM_BYTES - 2;

  test('is used up by one entry to its last byte, and one that needs more is refused', () => {
    const most = full - sizeOfFirst({ a: 0 });
    expect(sizeOfFirst({ a: most })).toBe(full);
    expect(packLetters({ a: most + 1 })).toEqual({});
  });

  test('is used up by several entries to its last byte, and one that needs more opens another', () => {
    const two = { a: 3000, b: 3000 };
    const most = full - sizeOfFirst({ ...two, c: 0 });
    expect(sizeOfFirst({ ...two, c: most })).toBe(full);
    expect(Object.keys(packLetters({ ...two, c: most }))).toEqual(['settings-0']);
    expect(Object.keys(packLetters({ ...two, c: most + 1 }))).toEqual(['settings-0', 'settings-1']);
  });

  test('counts bytes, not letters', () => {
    expect(packLetters({ ['ü'.repeat(5000)]: 1 })).toEqual({});
  });

  test('is full again in every further item', () => {
    expect(Object.keys(packLetters({ a: 8000, b: 4000, c: 4000 }))).toEqual([
      'settings-0',
      'settings-1',
    ]);
  });

  test('of all items is used up to its last byte', () => {
    const large = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`e${10 + i}`, 8000]));
    const bytesWith = (count: number): number =>
      Object.entries(packLetters({ ...large, last: count })).reduce(
        (sum, item) => sum + sizeOfItem(...item),
        0,
      );
    // Too large for the room that the others leave, and so in an item of its own.
    const some = 4000;
    const most = some + SYNC_ALL_BYTES - bytesWith(some);
    expect(bytesWith(most)).toBe(SYNC_ALL_BYTES);
    expect(packLetters({ ...large, last: most + 1 })).toEqual({});
  });
});

describe('items from elsewhere', () => {
  const good = { version: 1, entries: [['theme', 'dark', 5]] };

  test.each([
    ['null', null],
    ['a string', 'x'],
    ['entries that are no pairs', { version: 1, entries: [['theme']] }],
    ['a time before all times', { version: 1, entries: [['theme', 'light', -1]] }],
    ['no entries', { version: 1 }],
  ])('that are %s leave the others readable', (_, item) => {
    const { entries, isNewer, keys } = unpackEntries({ 'settings-0': item, 'settings-1': good });
    expect([...entries]).toEqual([['theme', { value: 'dark', at: 5 }]]);
    expect({ isNewer, keys }).toEqual({ isNewer: false, keys: ['settings-0', 'settings-1'] });
  });

  test('of a later version are told of', () => {
    const later = { version: 2, entries: 'in another form' };
    expect(unpackEntries({ 'settings-0': later }).isNewer).toBe(true);
  });

  test('are ours by their key, of however many digits', () => {
    expect(unpackEntries({ 'settings-12': good }).keys).toEqual(['settings-12']);
  });

  test.each(['other', 'settings-', 'settings-x', 'my-settings-0', 'settings-0-old'])(
    'of strangers are left alone: %s',
    key => {
      expect(unpackEntries({ [key]: good })).toMatchObject({ keys: [], isNewer: false });
      expect(unpackEntries({ [key]: { version: 2 } }).isNewer).toBe(false);
    },
  );

  test('that hold one entry twice give its later word, in whatever order they come', () => {
    const old = { version: 1, entries: [['theme', 'light', 4]] };
    for (const items of [
      { 'settings-0': good, 'settings-7': old },
      { 'settings-0': old, 'settings-7': good },
    ]) {
      expect(unpackEntries(items).entries.get('theme')).toEqual({ value: 'dark', at: 5 });
    }
  });
});
