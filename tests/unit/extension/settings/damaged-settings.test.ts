import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  keepDamagedAside,
  repairSettings,
} from '../../../../extension/settings/damaged-settings.ts';
import { siteState } from '../../../../extension/sites/site-rules.ts';
import { createSettingsStore } from '../../../../extension/settings/settings-store.ts';

const createLog = () => {
  const lines: string[] = [];
  return { lines, warn: (line: string) => void lines.push(line) };
};

describe('a damaged setting', () => {
  const store = createSettingsStore();
  beforeEach(() => {
    fakeBrowser.reset();
  });

  test('is kept aside as it was, and told of once', async () => {
    await fakeBrowser.storage.local.set({ 'setting:theme': 'neon', pause: 'soon' });
    const log = createLog();
    await keepDamagedAside(await store.read(), log);
    await keepDamagedAside(await store.read(), log);
    expect(log.lines).toHaveLength(2);
    expect(log.lines[0]).toContain('setting:theme');
    expect(await fakeBrowser.storage.local.get(null)).toMatchObject({
      'setting:theme': 'neon',
      'aside:setting:theme': 'neon',
      'aside:pause': 'soon',
    });
  });

  test('is told of again when it is damaged in another way', async () => {
    const log = createLog();
    for (const value of ['neon', 'pastel']) {
      await fakeBrowser.storage.local.set({ 'setting:theme': value });
      await keepDamagedAside(await store.read(), log);
    }
    expect(log.lines).toHaveLength(2);
  });

  test('is told of where there is no room to keep it', async () => {
    await fakeBrowser.storage.local.set({ 'setting:theme': 'neon' });
    const settings = await store.read();
    const full = vi.spyOn(fakeBrowser.storage.local, 'set');
    full.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const log = createLog();
    await keepDamagedAside(settings, log);
    full.mockRestore();
    expect(log.lines).toHaveLength(1);
    expect((await store.read()).damaged).toEqual(['theme']);
  });

  test('gives way to what stands in for it by a repair, and the others stay', async () => {
    await store.write({ density: 'first-per-page', enabled: false });
    await fakeBrowser.storage.local.set({
      'setting:theme': 'neon',
      'setting:siteRules': 7,
      pause: 7,
    });
    await repairSettings(store);
    expect(await store.read()).toMatchObject({
      damaged: [],
      theme: 'auto',
      siteRules: [],
      density: 'first-per-page',
      enabled: false,
    });
  });

  test('of a later version is off, kept as it is, and holds again after the next update', async () => {
    const later = { version: 2, value: { rules: [] } };
    await fakeBrowser.storage.local.set({ 'setting:siteRules': later });
    const settings = await store.read();
    expect(siteState(settings, 'https://a.org/')).toEqual({ state: 'off', because: 'damaged' });
    await keepDamagedAside(settings, createLog());
    await store.write({ theme: 'dark' });
    await store.update(({ density }) => ({ density }));
    expect((await fakeBrowser.storage.local.get(null))['setting:siteRules']).toEqual(later);
  });
});
