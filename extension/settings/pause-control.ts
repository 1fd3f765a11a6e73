import { browser } from 'wxt/browser';
import type { Pause } from './pause.ts';
import { PAUSE_HOUR_MS, noPause, pauseStorageKey, readPause } from './pause.ts';

/** Rests everywhere for an hour. */
export async function pauseHour(nowMs = Date.now()): Promise<void> {
  await changePause(pause => ({ ...pause, everywhere: nowMs + PAUSE_HOUR_MS }));
}

/** Rests everywhere until the browser starts anew. */
export async function pauseUntilRestart(): Promise<void> {
  await changePause(pause => ({ ...pause, everywhere: 'restart' }));
}

/** Rests in one tab until it closes or the browser starts anew. */
export async function pauseTab(tabId: number): Promise<void> {
  await changePause(pause => ({ ...pause, tabs: [...new Set([...pause.tabs, tabId])] }));
}

/** Ends the rest of one tab. */
export async function resumeTab(tabId: number): Promise<void> {
  await changePause(pause => ({ ...pause, tabs: pause.tabs.filter(id => id !== tabId) }));
}

/** Ends the rest everywhere; single tabs rest on. */
export async function resume(): Promise<void> {
  await changePause(({ tabs }) => ({ tabs }));
}

/** What is left of the rests when the browser has started anew: of an hour its end, of tabs nothing, for they have other ids. */
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

/** A pause that cannot be read holds everywhere until it is ended or the browser starts anew. */
const unreadable: Pause = { everywhere: 'restart', tabs: [] };

/** In `alarms`: an hour's pause is over. */
export const PAUSE_ALARM = 'pause-over';

/** Sets the alarm that ends a pause for open tabs; pages that load by then look at the clock themselves. */
export async function setPauseAlarm({ everywhere }: Pause): Promise<void> {
  if (typeof everywhere === 'number') {
    await browser.alarms.create(PAUSE_ALARM, { when: everywhere });
  } else {
    await browser.alarms.clear(PAUSE_ALARM);
  }
}
