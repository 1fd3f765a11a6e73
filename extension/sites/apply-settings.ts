import { browser } from 'wxt/browser';
import { keepDamagedAside } from '../settings/damaged-settings.ts';
import { isTabOn } from '../tabs/is-tab-on.ts';
import { isPausedEverywhere } from '../settings/pause.ts';
import { injectContent, registerContent } from './register-content.ts';
import type { Settings } from '../settings/settings-schema.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { showSwitch } from '../toolbar/toolbar-badge.ts';

/** One at a time carries the switches out, so that nobody does it by settings that are no longer those. */
export const FOLLOW_LOCK = 'follow-settings';
/** In `storage.session`: the switches as they were last carried out in this run of the browser. */
const APPLIED_KEY = 'applied';

/**
 * Carries the switches out: registrations, then open tabs, then the toolbar. Does nothing while the switches stand
 * as they were carried out last, so that it may run at every start of the background; a background that was killed
 * half-way does the whole again. `takesUpAll`: carries them out in any case, as after an install.
 */
export async function followSettings(store: SettingsStore, takesUpAll = false): Promise<void> {
  await navigator.locks.request(FOLLOW_LOCK, async () => {
    const settings = await store.read();
    await registerContent(settings);
    await keepDamagedAside(settings, console);
    const applied = switchesOf(settings);
    const last = (await browser.storage.session.get(APPLIED_KEY))[APPLIED_KEY];
    if (last === applied && !takesUpAll) return;
    await followInTabs(settings);
    await browser.storage.session.set({ [APPLIED_KEY]: applied });
  });
}

/** Tabs that a browser has restored but not loaded are left asleep: the registration meets them when they wake. */
async function followInTabs(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async tab => {
      if (tab.id === undefined || tab.status === 'unloaded') return;
      await showSwitch(settings, tab);
      // Not waited for: in a page that hangs, or whose loading never ends, a script may never have its turn.
      if (isTabOn(settings, tab)) void injectContent(tab.id, [0]);
    }),
  );
}

function switchesOf(settings: Settings): string {
  const { enabled, siteMode, siteRules, damaged, policy, pause } = settings;
  const isPaused = isPausedEverywhere(pause, Date.now());
  return JSON.stringify([enabled, siteMode, siteRules, damaged, policy, pause.tabs, isPaused]);
}
