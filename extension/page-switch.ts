import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { BackgroundRequest } from './messages.ts';
import { accessWithdrawnSchema } from './messages.ts';
import type { Settings } from './settings-schema.ts';
import type { SettingsStore } from './settings.ts';
import { siteState } from './site-rules.ts';

/** What a page session needs to know of the world outside. */
export interface PageSwitch {
  readonly isOn: boolean;
  readonly settings: Settings;
}

/** Where the page stands, and how its address is told. */
export interface PageSwitchDeps {
  readonly store: SettingsStore;
  /** The frame's address now. */
  readonly url: () => string;
  /** False in a sub-frame: it is on only while its tab is on too. */
  readonly isTopFrame: boolean;
}

/**
 * Tells a page session whether it may run: once at the start and again after every change of settings,
 * never after the signal aborts. Off where anything fails: the session ends and leaves nothing.
 * `check` asks again, for when the page has changed its address by itself.
 */
export function createPageSwitch(
  { store, url, isTopFrame }: PageSwitchDeps,
  listener: (state: PageSwitch) => void,
  signal: AbortSignal,
): { check(): void } {
  const tell = async (settings: Settings): Promise<void> => {
    const isOnHere = siteState(settings, url()).state === 'on';
    // Only the background knows which tab this is, and a sub-frame's top address.
    const mustAsk = !isTopFrame || settings.pause.tabs.length > 0;
    const isOn = isOnHere && (!mustAsk || (await isTabOn()));
    if (!signal.aborted) listener({ isOn, settings });
  };
  const check = (): void => {
    store.read().then(tell, () => undefined);
  };
  store.watch(settings => void tell(settings), signal);
  onAccessWithdrawn(async () => {
    const settings = await store.read();
    if (!signal.aborted) listener({ isOn: false, settings });
  }, signal);
  check();
  return { check };
}

function onAccessWithdrawn(listener: () => Promise<void>, signal: AbortSignal): void {
  const onMessage = (message: unknown): undefined => {
    if (v.is(accessWithdrawnSchema, message)) void listener();
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    // Gone with the extension where that has left first.
    (browser.runtime as Partial<typeof browser.runtime>).onMessage?.removeListener(onMessage);
  });
}

async function isTabOn(): Promise<boolean> {
  const request: BackgroundRequest = { type: 'is-tab-on' };
  try {
    return (await browser.runtime.sendMessage(request)) === true;
  } catch {
    return false;
  }
}
