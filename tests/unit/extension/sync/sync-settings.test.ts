import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSettingsStore } from '../../../../extension/settings/settings-store.ts';
import {
  forgetSynced,
  readSyncState,
  retrySync,
  setSync,
  syncSettings,
  watchSyncState,
} from '../../../../extension/sync/sync-settings.ts';

/** One storage of the browser's sync, and the local storages of two computers, of which one is in use. */
const computers: Record<string, unknown>[] = [];

async function use(computer: number): Promise<void> {
  const { local } = fakeBrowser.storage;
  const index = inUse.now;
  computers[index] = await local.get(null);
  await local.clear();
  await local.set(computers[computer] ?? {});
  inUse.now = computer;
}
const inUse = { now: 0 };

const rule = (pattern: string) => ({ pattern, state: 'off' as const });

describe('syncing', () => {
  const store = createSettingsStore();

  beforeEach(() => {
    fakeBrowser.reset();
    computers.length = 0;
    inUse.now = 0;
  });

  test('is off until the reader asks for it: nothing leaves', async () => {
    await store.write({ theme: 'dark' });
    await syncSettings();
    expect(await readSyncState()).toEqual({ kind: 'off' });
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  });

  test('brings rules that two computers wrote apart together', async () => {
    await store.write({ siteRules: [rule('a.org')] });
    await setSync(true);
    await use(1);
    await store.write({ siteRules: [rule('b.org')], theme: 'dark' });
    await setSync(true);
    expect((await store.read()).siteRules).toEqual([rule('b.org'), rule('a.org')]);
    await use(0);
    await syncSettings();
    expect(await store.read()).toMatchObject({
      siteRules: [rule('a.org'), rule('b.org')],
      theme: 'dark',
    });
    expect(await readSyncState()).toMatchObject({ kind: 'on' });
  });

  test('takes a removal over, and writes nothing more once all is the same', async () => {
    await store.write({ siteRules: [rule('a.org')] });
    await setSync(true);
    await use(1);
    await setSync(true);
    await store.write({ siteRules: [] });
    await syncSettings();
    await use(0);
    await syncSettings();
    expect((await store.read()).siteRules).toEqual([]);
    const writes = vi.spyOn(fakeBrowser.storage.sync, 'set');
    const localWrites = vi.spyOn(fakeBrowser.storage.local, 'set');
    await syncSettings();
    expect(writes).not.toHaveBeenCalled();
    expect(localWrites).not.toHaveBeenCalled();
    writes.mockRestore();
    localWrites.mockRestore();
  });

  test('that the browser refuses leaves the settings here, says so, and is made up for', async () => {
    await setSync(true);
    const refusal = vi.spyOn(fakeBrowser.storage.sync, 'set');
    refusal.mockRejectedValue(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    await store.write({ theme: 'dark' });
    await syncSettings();
    expect(await readSyncState()).toMatchObject({ kind: 'failed', why: 'refused' });
    expect((await store.read()).theme).toBe('dark');
    refusal.mockRestore();
    await syncSettings();
    expect(await readSyncState()).toMatchObject({ kind: 'on' });
    expect(JSON.stringify(await fakeBrowser.storage.sync.get(null))).toContain('dark');
  });

  test('that cannot read what is there leaves all as it is, and says so', async () => {
    await setSync(true);
    const refusal = vi.spyOn(fakeBrowser.storage.sync, 'get');
    refusal.mockRejectedValue(new Error('sync is not there'));
    await store.write({ theme: 'dark' });
    await syncSettings();
    refusal.mockRestore();
    expect(await readSyncState()).toMatchObject({ kind: 'failed', why: 'refused' });
    expect((await store.read()).theme).toBe('dark');
  });

  test('tells when all was last the same, a failure since then apart', async () => {
    await fakeBrowser.storage.local.set({ sync: { isOn: true } });
    await store.write({ theme: 'dark' });
    await syncSettings(1234);
    expect(await readSyncState()).toEqual({ kind: 'on', syncedAt: 1234 });
    const refusal = vi.spyOn(fakeBrowser.storage.sync, 'set');
    refusal.mockRejectedValue(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    await store.write({ theme: 'light' });
    await syncSettings(2000);
    refusal.mockRestore();
    expect(await readSyncState()).toEqual({ kind: 'failed', why: 'refused', syncedAt: 1234 });
    await syncSettings(3000);
    expect(await readSyncState()).toEqual({ kind: 'on', syncedAt: 3000 });
  });

  test('is tried again at every start after a failure, and then alone', async () => {
    await setSync(true);
    await store.write({ theme: 'dark' });
    await retrySync();
    expect(JSON.stringify(await fakeBrowser.storage.sync.get(null))).not.toContain('dark');
    const refusal = vi.spyOn(fakeBrowser.storage.sync, 'set');
    refusal.mockRejectedValue(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    await syncSettings();
    refusal.mockRestore();
    await retrySync();
    expect(await readSyncState()).toMatchObject({ kind: 'on' });
    expect(JSON.stringify(await fakeBrowser.storage.sync.get(null))).toContain('dark');
  });

  test('takes away items that are no longer needed, and asks for nothing where there are none', async () => {
    const removals = vi.spyOn(fakeBrowser.storage.sync, 'remove');
    await fakeBrowser.storage.sync.set({ 'settings-7': { version: 1, entries: [] } });
    await store.write({ theme: 'dark' });
    await setSync(true);
    expect(Object.keys(await fakeBrowser.storage.sync.get(null))).toEqual(['settings-0']);
    expect(removals).toHaveBeenCalledTimes(1);
    await store.write({ theme: 'light' });
    await syncSettings();
    expect(removals).toHaveBeenCalledTimes(1);
    removals.mockRestore();
  });

  test('writes nothing where the same entries stand in another order', async () => {
    await store.write({ siteRules: [rule('z.org'), rule('a.org'), rule('m.org')] });
    await setSync(true);
    const writes = vi.spyOn(fakeBrowser.storage.sync, 'set');
    await syncSettings();
    expect(writes).not.toHaveBeenCalled();
    writes.mockRestore();
  });

  test('puts a list right that holds one thing twice', async () => {
    await store.write({ siteRules: [rule('a.org')] });
    await setSync(true);
    await store.write({ siteRules: [rule('a.org'), rule('a.org')] });
    await syncSettings();
    expect((await store.read()).siteRules).toEqual([rule('a.org')]);
  });

  test('that is cut off by a crash before any of its writes loses nothing, and is made up for', async () => {
    const writes = ['sync.set', 'sync.remove', 'local.set'] as const;
    for (const crashing of writes) {
      fakeBrowser.reset();
      computers.length = 0;
      inUse.now = 0;
      // So many rules that they take several items; the other computer then takes most away.
      const many = Array.from({ length: 300 }, (_, i) => rule(`department-${i}.example.com`));
      await store.write({ siteRules: many });
      await setSync(true);
      await use(1);
      await setSync(true);
      await store.write({ siteRules: [rule('department-7.example.com'), rule('b.org')] });

      const [area, call] = crashing.split('.') as ['sync' | 'local', 'set'];
      const crash = vi.spyOn(fakeBrowser.storage[area], call);
      crash.mockRejectedValue(new Error('The process is gone'));
      await syncSettings().catch(() => undefined);
      crash.mockRestore();
      expect((await store.read()).siteRules).toHaveLength(2);

      await syncSettings();
      await use(0);
      await store.update(({ siteRules }) => ({ siteRules: [...siteRules, rule('c.org')] }));
      await syncSettings();
      await use(1);
      await syncSettings();
      const patterns = (await store.read()).siteRules.map(({ pattern }) => pattern);
      expect(patterns.toSorted()).toEqual(['b.org', 'c.org', 'department-7.example.com']);
    }
  });

  test('of more rules than there is room for says so and keeps them all here', async () => {
    const siteRules = Array.from({ length: 3000 }, (_, i) => rule(`department-${i}.example.com`));
    await store.write({ siteRules });
    await setSync(true);
    expect(await readSyncState()).toMatchObject({ kind: 'failed', why: 'too-large' });
    expect((await store.read()).siteRules).toHaveLength(3000);

    await store.write({ siteRules: [rule('a.org')] });
    await syncSettings();
    expect(await readSyncState()).toMatchObject({ kind: 'on' });
    await use(1);
    await setSync(true);
    expect((await store.read()).siteRules).toEqual([rule('a.org')]);
  });

  test('writes nothing over what a later version has written', async () => {
    const later = { 'settings-0': { version: 9, entries: {} } };
    await fakeBrowser.storage.sync.set(later);
    await store.write({ theme: 'dark' });
    await setSync(true);
    expect(await readSyncState()).toMatchObject({ kind: 'failed', why: 'newer' });
    expect(await fakeBrowser.storage.sync.get(null)).toEqual(later);
  });

  test('sends no fallback that stands in for a damaged value', async () => {
    await store.write({ siteRules: [rule('a.org')] });
    await setSync(true);
    await fakeBrowser.storage.local.set({ 'setting:siteRules': 7 });
    await syncSettings();
    await use(1);
    await setSync(true);
    expect((await store.read()).siteRules).toEqual([rule('a.org')]);
  });

  test.each([
    ['null', null],
    ['a string', 'on'],
    ['a string of 1 MB', 'x'.repeat(1_000_000)],
    ['a switch in words', { isOn: 'yes' }],
    ['entries that are none', { isOn: true, entries: [['theme']] }],
    ['prototype keys', JSON.parse('{"__proto__":{"isOn":true}}')],
  ])('whose memory has become %s is off: nothing leaves', async (_, memory) => {
    await store.write({ siteRules: [rule('a.org')] });
    await fakeBrowser.storage.local.set({ sync: memory });
    await syncSettings();
    expect(await readSyncState()).toEqual({ kind: 'off' });
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
    expect((await store.read()).siteRules).toEqual([rule('a.org')]);
  });

  test('stops, and takes all of ours out, on the reader’s word', async () => {
    await fakeBrowser.storage.sync.set({ other: 1 });
    await store.write({ theme: 'dark' });
    await setSync(true);
    await forgetSynced();
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({ other: 1 });
    expect(await readSyncState()).toEqual({ kind: 'off' });
    expect((await store.read()).theme).toBe('dark');
  });

  test('is hidden and still where the organisation says so', async () => {
    await setSync(true);
    await fakeBrowser.storage.managed.set({ hideSync: true });
    await store.write({ theme: 'dark' });
    await syncSettings();
    expect(await readSyncState()).toEqual({ kind: 'hidden' });
    expect(JSON.stringify(await fakeBrowser.storage.sync.get(null))).not.toContain('dark');
  });
});

describe('who watches how syncing stands', () => {
  beforeEach(() => fakeBrowser.reset());

  test.each<[rule: string, change: () => Promise<void>, calls: number]>([
    ['hears of what is remembered', () => fakeBrowser.storage.local.set({ sync: 1 }), 1],
    ['hears of a policy', () => fakeBrowser.storage.managed.set({ hideSync: true }), 1],
    ['not of a setting', () => fakeBrowser.storage.local.set({ 'setting:theme': 1 }), 0],
    ['not of what the browser brings', () => fakeBrowser.storage.sync.set({ sync: 1 }), 0],
  ])('%s', async (_rule, change, calls) => {
    const controller = new AbortController();
    const listener = vi.fn<() => void>();
    watchSyncState(listener, controller.signal);
    await change();
    expect(listener).toHaveBeenCalledTimes(calls);
    controller.abort();
  });

  test('hears nothing after the abort, not even one that came before', async () => {
    const controller = new AbortController();
    const listener = vi.fn<() => void>();
    watchSyncState(listener, controller.signal);
    controller.abort();
    watchSyncState(listener, controller.signal);
    await fakeBrowser.storage.local.set({ sync: 1 });
    expect(listener).not.toHaveBeenCalled();
  });
});
