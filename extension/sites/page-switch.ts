import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { BackgroundRequest } from '../messages/messages.ts';
import { accessWithdrawnSchema } from '../messages/messages.ts';
import type { Settings } from '../settings/settings-schema.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { siteState } from './site-rules.ts';

/** What a page session needs to know of the world outside. */
export type PageSwitch =
  { readonly isOn: false } | { readonly isOn: true; readonly settings: Settings };

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
  let looks = 0;

  async function look(settings: Settings): Promise<PageSwitch> {
    const isOnHere = siteState(settings, url()).state === 'on';
    // Only the background knows which tab this is, and a sub-frame's top address.
    const mustAsk = !isTopFrame || settings.pause.tabs.length > 0;
    const isOn = isOnHere && (!mustAsk || (await isTabOn()));
    return isOn ? { isOn, settings } : { isOn };
  }
  async function tell(read: Promise<Settings>): Promise<void> {
    looks += 1;
    const own = looks;
    const state = await read.then(look).catch((): PageSwitch => ({ isOn: false }));
    // Of two looks under way the later one counts, whichever was answered first.
    if (!signal.aborted && own === looks) listener(state);
  }
  const check = (): void => void tell(store.read());

  store.watch(settings => void tell(Promise.resolve(settings)), signal);
  onAccessWithdrawn(() => listener({ isOn: false }), signal);
  check();
  return { check };
}

function onAccessWithdrawn(listener: () => void, signal: AbortSignal): void {
  const onMessage = (message: unknown): undefined => {
    if (v.is(accessWithdrawnSchema, message)) listener();
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
