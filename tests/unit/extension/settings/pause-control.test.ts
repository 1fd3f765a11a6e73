import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  PAUSE_ALARM,
  carryPauseOver,
  pauseHour,
  pauseTab,
  pauseUntilRestart,
  resume,
  resumeTab,
  setPauseAlarm,
} from '../../../../extension/settings/pause-control.ts';
import { createSettingsStore } from '../../../../extension/settings/settings-store.ts';
import { siteState } from '../../../../extension/sites/site-rules.ts';

describe('a pause', () => {
  const store = createSettingsStore();
  const pause = async () => (await store.read()).pause;
  beforeEach(() => {
    fakeBrowser.reset();
  });

  test('of an hour ends by the clock', async () => {
    await pauseHour(1000);
    const settings = await store.read();
    const at = (nowMs: number) => siteState(settings, 'https://a.org/', nowMs).state;
    expect([at(1000), at(3_600_999), at(3_601_000)]).toEqual(['off', 'off', 'on']);
    await setPauseAlarm(settings.pause);
    expect(await fakeBrowser.alarms.get(PAUSE_ALARM)).toMatchObject({ scheduledTime: 3_601_000 });
  });

  test('until the restart ends with it, and needs no alarm', async () => {
    await pauseUntilRestart();
    expect(siteState(await store.read(), 'https://a.org/', 1e15).because).toBe('paused');
    await setPauseAlarm(await pause());
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
    await carryPauseOver();
    expect(await pause()).toEqual({ tabs: [] });
  });

  test('of an hour goes on after a restart, of tabs it does not', async () => {
    await pauseHour(1000);
    await pauseTab(7);
    await fakeBrowser.alarms.clearAll();
    await carryPauseOver(2000);
    expect(await pause()).toEqual({ everywhere: 3_601_000, tabs: [] });
    expect(await fakeBrowser.alarms.get(PAUSE_ALARM)).toMatchObject({ scheduledTime: 3_601_000 });
    await carryPauseOver(3_601_000);
    expect(await pause()).toEqual({ tabs: [] });
  });

  test('of tabs is theirs alone, and outlives one everywhere', async () => {
    await Promise.all([pauseTab(1), pauseTab(2), pauseTab(1)]);
    await pauseUntilRestart();
    await resume();
    expect(await pause()).toEqual({ tabs: [1, 2] });
    await resumeTab(1);
    expect(await pause()).toEqual({ tabs: [2] });
  });

  test('that cannot be read holds until it is ended: a tab that closes does not end it', async () => {
    await fakeBrowser.storage.local.set({ pause: 'soon' });
    await resumeTab(5);
    expect((await store.read()).damaged).toEqual(['pause']);
    await pauseTab(5);
    expect(siteState(await store.read(), 'https://a.org/').because).toBe('paused');
    await resume();
    expect(siteState(await store.read(), 'https://a.org/').state).toBe('on');
  });
});
