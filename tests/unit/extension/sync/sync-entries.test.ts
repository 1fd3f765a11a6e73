import { describe, expect, test } from 'vitest';
import { fallbackSettings } from '../../../../extension/settings/settings-schema.ts';
import type { StoredSettings } from '../../../../extension/settings/settings-schema.ts';
import type { SyncEntries, SyncEntry } from '../../../../extension/sync/sync-entries.ts';
import {
  applyEntries,
  mergeEntries,
  noteChanges,
  readableEntries,
} from '../../../../extension/sync/sync-entries.ts';
import { arbitraryStored, sorted } from '../arbitrary-stored.ts';
import { fc } from '../seeded.ts';

const arbitraryEntry: fc.Arbitrary<SyncEntry> = fc.record({
  value: fc.constantFrom(null, 'on', 'off'),
  at: fc.nat({ max: 5 }),
});
const arbitraryEntries: fc.Arbitrary<SyncEntries> = fc
  .array(
    fc.tuple(
      fc.constantFrom('siteRules a.org', 'siteRules b.org', 'siteRules c.org'),
      arbitraryEntry,
    ),
  )
  .map(entries => new Map(entries));

const rule = (pattern: string, state: 'on' | 'off') => ({ pattern, state });
const themeEntry = (value: unknown, at: number): SyncEntries => new Map([['theme', { value, at }]]);
const asObject = (entries: SyncEntries): object => Object.fromEntries(entries);

describe('merging', () => {
  test('gives the same in whatever order, however often, and however grouped', () => {
    fc.assert(
      fc.property(arbitraryEntries, arbitraryEntries, arbitraryEntries, (a, b, c) => {
        const merge = mergeEntries;
        expect(asObject(merge(a, b))).toEqual(asObject(merge(b, a)));
        expect(asObject(merge(merge(a, b), c))).toEqual(asObject(merge(a, merge(b, c))));
        expect(asObject(merge(merge(a, b), b))).toEqual(asObject(merge(a, b)));
      }),
    );
  });

  test('keeps the rules that two computers wrote at once, and of one rule the later word', () => {
    const base = noteChanges(new Map(), fallbackSettings, 0);
    const here = noteChanges(base, { ...fallbackSettings, siteRules: [rule('a.org', 'off')] }, 10);
    const both = [rule('a.org', 'on'), rule('b.org', 'off')];
    const there = noteChanges(base, { ...fallbackSettings, siteRules: both }, 11);
    expect(applyEntries(mergeEntries(here, there), fallbackSettings).siteRules).toEqual(both);
  });

  test('takes away here what was taken away there, and brings back what was written later', () => {
    const siteRules = [{ pattern: 'a.org', state: 'off' as const }];
    const settings = { ...fallbackSettings, siteRules };
    const base = noteChanges(new Map(), settings, 1);
    const without = noteChanges(base, fallbackSettings, 2);
    expect(applyEntries(mergeEntries(base, without), settings).siteRules).toEqual([]);
    const again = noteChanges(without, settings, 3);
    expect(applyEntries(mergeEntries(again, without), fallbackSettings).siteRules).toEqual(
      siteRules,
    );
  });
});

describe('of two entries for one thing', () => {
  test.each([
    ['at the same time a removal stands', true, null, null],
    ['a removal stands at the same time against any text', 'zzz', null, null],
    ['at the same time the greater text stands', 'off', 'on', 'on'],
    ['the same is the same', 'on', 'on', 'on'],
  ])('%s', (_rule, a, b, value) => {
    const [here, there] = [themeEntry(a, 5), themeEntry(b, 5)];
    expect(mergeEntries(here, there)).toEqual(themeEntry(value, 5));
    expect(mergeEntries(there, here)).toEqual(themeEntry(value, 5));
  });

  test('a later one stands, whatever they say', () => {
    const light = themeEntry('light', 6);
    const gone = themeEntry(null, 5);
    expect(mergeEntries(light, gone)).toEqual(light);
    expect(mergeEntries(gone, light)).toEqual(light);
  });
});

describe('the entries of settings', () => {
  test('are none for what the reader has left alone', () => {
    expect(noteChanges(new Map(), fallbackSettings, 1).size).toBe(0);
  });

  test('name lists by their elements, and all else by the setting', () => {
    const settings: StoredSettings = {
      ...fallbackSettings,
      theme: 'dark',
      siteRules: [rule('a.org', 'off')],
      hiddenEntities: ['azure'],
      siteVerdicts: [{ entityId: 'openai', site: 'b.org', verdict: 'never' }],
    };
    expect(asObject(noteChanges(new Map(), settings, 7))).toEqual({
      'siteRules a.org': { value: 'off', at: 7 },
      'hiddenEntities azure': { value: true, at: 7 },
      'siteVerdicts openai b.org': { value: 'never', at: 7 },
      theme: { value: 'dark', at: 7 },
    });
  });

  test('of a first sync carry no time, so that all others are later', () => {
    const entries = noteChanges(undefined, { ...fallbackSettings, theme: 'dark' }, 1000);
    expect(asObject(entries)).toEqual({ theme: { value: 'dark', at: 0 } });
  });

  test('say what was taken away, and when', () => {
    const known = new Map([['theme', { value: 'dark', at: 5 }]]);
    expect(asObject(noteChanges(known, fallbackSettings, 9))).toEqual({
      theme: { value: null, at: 9 },
    });
  });

  test('take a fallback that another computer wrote for no change', () => {
    const known = new Map([['theme', { value: 'auto', at: 5 }]]);
    expect(asObject(noteChanges(known, fallbackSettings, 9))).toEqual(asObject(known));
  });

  test('change one millisecond later than what they replace, at the least', () => {
    const known = new Map([['theme', { value: 'light', at: 50 }]]);
    const dark: StoredSettings = { ...fallbackSettings, theme: 'dark' };
    expect(noteChanges(known, dark, 50).get('theme')?.at).toBe(51);
    expect(noteChanges(known, dark, 60).get('theme')?.at).toBe(60);
  });

  test('leave lists in the order they have here, and put what is new last, by name', () => {
    const off = { value: 'off', at: 9 };
    const entries = new Map(
      ['d.org', 'a.org', 'b.org', 'c.org'].map(host => [`siteRules ${host}`, off] as const),
    );
    const settings = {
      ...fallbackSettings,
      siteRules: [rule('c.org', 'off'), rule('a.org', 'off')],
    };
    const applied = applyEntries(entries, settings).siteRules.map(({ pattern }) => pattern);
    expect(applied).toEqual(['c.org', 'a.org', 'b.org', 'd.org']);
    const reversed = new Map([...entries].toReversed());
    expect(applyEntries(reversed, settings).siteRules).toEqual(
      applyEntries(entries, settings).siteRules,
    );
  });

  test('of a value that was taken away give the fallback', () => {
    const entries = new Map([['theme', { value: null, at: 9 }]]);
    expect(applyEntries(entries, { ...fallbackSettings, theme: 'dark' }).theme).toBe('auto');
    expect(readableEntries(entries).size).toBe(1);
  });

  test('say the settings again', () => {
    fc.assert(
      fc.property(arbitraryStored, settings => {
        const entries = noteChanges(new Map(), settings, 1);
        expect(sorted(applyEntries(entries, fallbackSettings))).toEqual(sorted(settings));
        expect(applyEntries(entries, settings)).toEqual(settings);
        expect(asObject(readableEntries(entries))).toEqual(asObject(entries));
      }),
    );
  });

  test('follow every change of the settings', () => {
    fc.assert(
      fc.property(arbitraryStored, arbitraryStored, (before, after) => {
        const entries = noteChanges(noteChanges(new Map(), before, 1), after, 2);
        expect(sorted(applyEntries(entries, before))).toEqual(sorted(after));
      }),
    );
  });

  test('do not change where the settings did not', () => {
    fc.assert(
      fc.property(arbitraryStored, settings => {
        const entries = noteChanges(new Map(), settings, 1);
        expect(asObject(noteChanges(entries, settings, 9))).toEqual(asObject(entries));
      }),
    );
  });

  test('of a first sync give way to those that another computer knows', () => {
    const dark: StoredSettings = { ...fallbackSettings, theme: 'dark' };
    const here = noteChanges(undefined, dark, 1000);
    const there = noteChanges(new Map(), { ...fallbackSettings, theme: 'light' }, 5);
    expect(applyEntries(mergeEntries(here, there), dark).theme).toBe('light');
  });

  test('of a change here win over a clock that is ahead there', () => {
    const there = noteChanges(new Map(), { ...fallbackSettings, theme: 'light' }, 9_999_999);
    const here = noteChanges(there, { ...fallbackSettings, theme: 'dark' }, 5);
    expect(applyEntries(mergeEntries(there, here), fallbackSettings).theme).toBe('dark');
  });

  test.each([
    ['siteRules a.org', 'banana'],
    ['siteRules A.ORG', 'off'],
    ['siteRules *', 'on'],
    ['siteRules ', 'on'],
    ['siteVerdicts openai a.org', 'maybe'],
    ['theme', 'neon'],
    ['siteMode', 7],
    ['openDelayMs', -1],
  ])('that nobody can read (%s: %s) push nothing out', (name, value) => {
    const entries = new Map([[name, { value, at: 9 }]]);
    expect(readableEntries(entries).size).toBe(0);
  });

  test('of settings that only a later version knows are carried on', () => {
    const entries = new Map([['colours blue', { value: 7, at: 9 }]]);
    expect(asObject(readableEntries(entries))).toEqual(asObject(entries));
    expect(applyEntries(entries, fallbackSettings)).toEqual(fallbackSettings);
  });
});

describe('two computers', () => {
  test('that change what they like and sync when they like end with the same settings', () => {
    const arbitraryStep = fc.record({
      who: fc.constantFrom(0, 1),
      change: fc.option(arbitraryStored, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(arbitraryStep, { maxLength: 12 }), steps => {
        const computers = [0, 1].map(() => ({
          settings: fallbackSettings,
          known: undefined as SyncEntries | undefined,
        }));
        let cloud: SyncEntries = new Map();
        const sync = (who: number, nowMs: number): void => {
          const computer = computers[who];
          if (!computer) return;
          const noted = noteChanges(computer.known, computer.settings, nowMs);
          cloud = mergeEntries(noted, cloud);
          computer.settings = applyEntries(cloud, computer.settings);
          computer.known = cloud;
        };
        for (const [time, { who, change }] of steps.entries()) {
          const computer = computers[who];
          if (change && computer) computer.settings = change;
          else sync(who, time + 1);
        }
        for (const who of [0, 1, 0]) sync(who, steps.length + 1);
        const [a, b] = computers.map(({ settings }) => sorted(settings));
        expect(a).toEqual(b);
      }),
      { numRuns: 300 },
    );
  });
});
