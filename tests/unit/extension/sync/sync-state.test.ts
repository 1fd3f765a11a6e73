import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { entriesOf, readSyncMemory, syncStateOf } from '../../../../extension/sync/sync-state.ts';
import type { SyncMemory, SyncState } from '../../../../extension/sync/sync-state.ts';

describe('how syncing stands', () => {
  test.each<[memory: SyncMemory, state: SyncState]>([
    [{ isOn: false }, { kind: 'off' }],
    [{ isOn: false, syncedAt: 5, failure: 'refused' }, { kind: 'off' }],
    [{ isOn: true }, { kind: 'on' }],
    [
      { isOn: true, syncedAt: 5 },
      { kind: 'on', syncedAt: 5 },
    ],
    [
      { isOn: true, failure: 'newer' },
      { kind: 'failed', why: 'newer' },
    ],
    [
      { isOn: true, syncedAt: 5, failure: 'too-large' },
      { kind: 'failed', why: 'too-large', syncedAt: 5 },
    ],
  ])('with %j is %j, and hidden where the organisation hides it', (memory, state) => {
    expect(syncStateOf(memory, false)).toStrictEqual(state);
    expect(syncStateOf(memory, true)).toStrictEqual({ kind: 'hidden' });
  });
});

describe('what is remembered of syncing', () => {
  beforeEach(() => fakeBrowser.reset());

  test.each<[memory: SyncMemory]>([
    [{ isOn: true }],
    [{ isOn: true, syncedAt: 5, failure: 'too-large' }],
    [{ isOn: true, failure: 'newer' }],
    [{ isOn: false, failure: 'refused', entries: [['theme', { value: 'dark', at: 5 }]] }],
  ])('is read as it was written: %j', async memory => {
    await fakeBrowser.storage.local.set({ sync: memory });
    expect(await readSyncMemory()).toEqual(memory);
  });

  test.each<[rule: string, stored: unknown]>([
    ['nothing is stored', undefined],
    ['it says no yes or no', { isOn: 'yes' }],
    ['it failed for a reason of no version', { isOn: true, failure: 'rain' }],
    ['it was synced at no time', { isOn: true, syncedAt: 'noon' }],
    ['an entry has no time', { isOn: true, entries: [['theme', { value: 'dark' }]] }],
  ])('is that it is off where %s', async (_rule, stored) => {
    if (stored !== undefined) await fakeBrowser.storage.local.set({ sync: stored });
    expect(await readSyncMemory()).toEqual({ isOn: false });
  });

  test('gives its entries by name, and none before the first sync', () => {
    const memory: SyncMemory = { isOn: true, entries: [['theme', { value: 'dark', at: 5 }]] };
    expect(entriesOf(memory)).toEqual(new Map([['theme', { value: 'dark', at: 5 }]]));
    expect(entriesOf({ isOn: true })).toBeUndefined();
  });
});
