import { browser } from 'wxt/browser';
import type { Pause } from './pause.ts';
import { PAUSE_HOUR_MS, noPause, pauseStorageKey, readPause } from './pause.ts';

/** Pauses all sites for an hour. */
export async function pauseHour(nowMs = Date.now()): Promise<void> {
  await changePause(pause => ({ ...pause, everywhere: nowMs + PAUSE_HOUR_MS }));
}

/** Pauses all sites until the browser restarts. */
export async function pauseUntilRestart(): Promise<void> {
  await changePause(pause => ({ ...pause, everywhere: 'restart' }));
}

/** Pauses one tab until it closes or the browser restarts. */
export async function pauseTab(tabId: number): Promise<void> {
  await changePause(pause => ({ ...pause, tabs: [...new Set([...pause.tabs, tabId])] }));
}

/** Ends the pause of one tab. */
export async function resumeTab(tabId: number): Promise<void> {
  await changePause(pause => ({ ...pause, tabs: pause.tabs.filter(id => id !== tabId) }));
}

/** Ends the pause of all sites; tabs that are paused by themselves stay so. */
export async function resume(): Promise<void> {
  await changePause(({ tabs }) => ({ tabs }));
}

/** After a browser restart, keeps the end of a one-hour pause; drops tab pauses, since tab ids change. */
export async function carryPauseOver(nowMs = Date.now()): Promise<void> {
  await navigator.locks.request(pauseStorageKey, async () => {
    const { everywhere } = (await readStoredPause()) ?? noPause;
    if (typeof everywhere !== 'number' || everywhere <= nowMs) {
      await browser.storage.local.remove(pauseStorageKey);
      return;
    }
    const hour: Pause = { everywhere, tabs: [] };
    await browser.storage.local.set({ [pauseStorageKey]: hour });
    // Browsers may drop alarms when they close.
    await setPauseAlarm(hour);
  });
}

async function changePause(change: (pause: Pause) => Pause): Promise<void> {
  await navigator.locks.request(pauseStorageKey, async () => {
    const now = (await readStoredPause()) ?? unreadable;
    const next = change(now);
    if (JSON.stringify(next) === JSON.stringify(now)) return;
    await browser.storage.local.set({ [pauseStorageKey]: next });
  });
}

async function readStoredPause(): Promise<Pause | undefined> {
  return readPause((await browser.storage.local.get(pauseStorageKey))[pauseStorageKey]);
}

/** Stands in for a stored pause that cannot be read: everything is paused until it is ended or the browser restarts. */
const unreadable: Pause = { everywhere: 'restart', tabs: [] };

/** Name of the alarm that ends a one-hour pause. */
export const PAUSE_ALARM = 'pause-over';

/** Sets the alarm that ends a pause for open tabs; pages that load later compare the time themselves. */
export async function setPauseAlarm({ everywhere }: Pause): Promise<void> {
  if (typeof everywhere === 'number') {
    await browser.alarms.create(PAUSE_ALARM, { when: everywhere });
  } else {
    await browser.alarms.clear(PAUSE_ALARM);
  }
}
