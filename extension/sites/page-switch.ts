import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { BackgroundRequest } from '../messages/messages.ts';
import { accessWithdrawnSchema } from '../messages/messages.ts';
import type { Settings } from '../settings/settings-schema.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { siteState } from './site-rules.ts';

/** Whether a page session may run, and with which settings. */
export type PageSwitch =
  { readonly isOn: false } | { readonly isOn: true; readonly settings: Settings };

/** What the switch of one frame depends on. */
export interface PageSwitchDeps {
  readonly store: SettingsStore;
  /** The frame's current effective address; see {@link effectiveUrl}. */
  readonly url: () => string;
  /** False in a subframe, which is on only while its tab is on, too. */
  readonly isTopFrame: boolean;
}

/**
 * Calls `listener` with whether the page session may run: once at the start and after every change of the settings,
 * never after the signal aborts. If anything fails, the answer is off.
 *
 * @returns `check`: evaluates again, for a page that has changed its address without loading.
 */
export function createPageSwitch(
  { store, url, isTopFrame }: PageSwitchDeps,
  listener: (state: PageSwitch) => void,
  signal: AbortSignal,
): { check(): void } {
  let checks = 0;

  async function evaluate(settings: Settings): Promise<PageSwitch> {
    const isOnHere = siteState(settings, url()).state === 'on';
    // Only the background knows the tab's id and the address of its top frame.
    const mustAsk = !isTopFrame || settings.pause.tabs.length > 0;
    const isOn = isOnHere && (!mustAsk || (await isTabOn()));
    return isOn ? { isOn, settings } : { isOn };
  }
  async function report(read: Promise<Settings>): Promise<void> {
    checks += 1;
    const own = checks;
    const state = await read.then(evaluate).catch((): PageSwitch => ({ isOn: false }));
    // Of two concurrent checks the later one counts, whichever is answered first.
    if (!signal.aborted && own === checks) listener(state);
  }
  const check = (): void => void report(store.read());

  store.watch(settings => void report(Promise.resolve(settings)), signal);
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
    // Missing if the extension was removed first.
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

/** The address that site rules apply to in this window: a frame without an address of its own has its embedder's. */
export function effectiveUrl(): string {
  if (location.protocol !== 'about:') return location.href;
  // In a sandboxed frame the origin is "null", and only the base address names the embedding page.
  return self.origin === 'null' ? document.baseURI : `${self.origin}/`;
}
