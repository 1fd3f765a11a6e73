import { browser } from 'wxt/browser';
import { keepDamagedAside } from '../settings/damaged-settings.ts';
import { isTabOn, ruleLayers, siteState } from './site-rules.ts';
import { isPausedEverywhere } from '../settings/pause.ts';
import { injectContent, registerContent } from './register-content.ts';
import type { Settings } from '../settings/settings-schema.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { showSwitch } from '../toolbar/toolbar-badge.ts';

/** Name of the lock under which settings are applied, so that stale settings are never applied last. */
export const APPLY_LOCK = 'apply-settings';
/** Key in `storage.session` of the switches that were last applied since the browser started. */
const APPLIED_KEY = 'applied';

/**
 * Applies the switches: registrations first, then open tabs and the toolbar. Does nothing for open tabs if the switches
 * are those that were applied last, so it may run at every start of the background; a background that was killed
 * halfway does everything again.
 *
 * @param isForced Applies them to open tabs in any case, as after an installation.
 */
export async function applySettings(store: SettingsStore, isForced = false): Promise<void> {
  await navigator.locks.request(APPLY_LOCK, async () => {
    const settings = await store.read();
    await registerContent(settings);
    await keepDamagedAside(settings, console);
    const applied = switchesOf(settings);
    const last = (await browser.storage.session.get(APPLIED_KEY))[APPLIED_KEY];
    if (last === applied && !isForced) return;
    await applyToTabs(settings);
    await browser.storage.session.set({ [APPLIED_KEY]: applied });
  });
}

/** Tabs that the browser has restored but not loaded stay asleep: the registration covers them when they load. */
async function applyToTabs(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async tab => {
      if (tab.id === undefined || tab.status === 'unloaded') return;
      await showSwitch(settings, tab);
      // Not awaited: on a page that hangs or never finishes loading, the script may never run.
      if (isTabOn(settings, tab)) void injectContent(tab.id, [0]);
    }),
  );
}

function switchesOf(settings: Settings): string {
  const { enabled, siteMode, siteRules, damaged, policy, pause } = settings;
  const isPaused = isPausedEverywhere(pause, Date.now());
  return JSON.stringify([enabled, siteMode, siteRules, damaged, policy, pause.tabs, isPaused]);
}

/** A tab after an update. */
interface UpdatedTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly status?: string | undefined;
}

/**
 * Applies the settings to a tab whose address has changed. Most pages load, and the registration starts their session.
 * A single-page application changes its address without loading; if a rule names a path, it may change from off to
 * on.
 */
export async function applyToTab(store: SettingsStore, tab: UpdatedTab): Promise<void> {
  await navigator.locks.request(APPLY_LOCK, async () => {
    const settings = await store.read();
    await showSwitch(settings, tab);
    const isLoaded = tab.status === 'complete';
    if (tab.id === undefined || !isLoaded || !isTabOn(settings, tab)) return;
    const hasPathRules = ruleLayers(settings).some(([, rules]) =>
      rules.some(({ pattern }) => pattern.includes('/')),
    );
    // Not awaited: a page that hangs would block everything else.
    if (hasPathRules) void injectContent(tab.id, [0]);
  });
}

/** A frame whose session has ended because its settings switched it off. */
export interface EndedFrame {
  readonly tab: { readonly id: number; readonly url?: string | undefined };
  readonly frameId: number;
  /** The frame's own address. */
  readonly url: string | undefined;
}

/**
 * Restarts a session that ended by settings that no longer apply. After a quick off and on, the page may have read only
 * the first change and the background only the second: then nothing has changed for the background, and nothing else
 * would restart the session.
 */
export async function restartSession(store: SettingsStore, frame: EndedFrame): Promise<void> {
  // Apply the current settings first, so that every later change is seen as a change.
  await applySettings(store);
  const settings = await store.read();
  const { tab, frameId, url = '' } = frame;
  const isOn = isTabOn(settings, tab) && siteState(settings, url).state === 'on';
  if (isOn) await injectContent(tab.id, [frameId]);
}
