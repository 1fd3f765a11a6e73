import { describe, expect, test } from 'vitest';
import {
  SYNC_ALL_BYTES,
  SYNC_ITEM_BYTES,
  packEntries,
  sizeOfItem,
  unpackEntries,
} from '../../../extension/sync-chunks.ts';
import type { SyncEntries } from '../../../extension/sync-entries.ts';
import { fc } from './seeded.ts';

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

  test('are the same whatever order they came in', () => {
    const entries = manyRules(300);
    expect(packEntries(new Map([...entries].toReversed()))).toEqual(packEntries(entries));
  });

  test('of 1,200 site rules fit into what a browser takes', () => {
    const items = packEntries(manyRules(1200)) ?? {};
    const bytes = Object.entries(items).reduce((sum, item) => sum + sizeOfItem(...item), 0);
    expect(Object.keys(items).length).toBeGreaterThan(8);
    expect(bytes).toBeLessThanOrEqual(SYNC_ALL_BYTES);
  });

  test('are none where they are too many, or one is too large', () => {
    expect(packEntries(manyRules(3000))).toBeUndefined();
    expect(packEntries(new Map([['theme', { value: 'x'.repeat(9000), at: 1 }]]))).toBeUndefined();
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

  test('of strangers are left alone', () => {
    expect(unpackEntries({ other: good, 'settings-x': good }).keys).toEqual([]);
  });

  test('that hold one entry twice give its later word', () => {
    const old = { version: 1, entries: [['theme', 'light', 4]] };
    const { entries } = unpackEntries({ 'settings-0': good, 'settings-7': old });
    expect(entries.get('theme')).toEqual({ value: 'dark', at: 5 });
  });
});
