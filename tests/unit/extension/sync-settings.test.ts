import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSettingsStore } from '../../../extension/settings.ts';
import {
  forgetSynced,
  readSyncState,
  setSync,
  syncSettings,
} from '../../../extension/sync-settings.ts';

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
