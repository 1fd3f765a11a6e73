import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageSwitch } from '../../../../extension/sites/page-switch.ts';
import { createPageSwitch } from '../../../../extension/sites/page-switch.ts';
import { createSettingsStore } from '../../../../extension/settings/settings-store.ts';

/** Answers as the background does. */
function answerWith(isTabOn: boolean): void {
  fakeBrowser.runtime.onMessage.addListener((_message, _sender, respond) => {
    respond(isTabOn);
    return true;
  });
}

describe('the switch of a page session', () => {
  const store = createSettingsStore();
  beforeEach(() => {
    fakeBrowser.reset();
  });

  /** Starts a switch; `next` gives what it tells next. */
  function start(isTopFrame = true, url = () => 'https://example.com/') {
    const lifetime = new AbortController();
    const told: PageSwitch[] = [];
    let wake: (() => void) | undefined;
    const pageSwitch = createPageSwitch(
      { store, url, isTopFrame },
      state => {
        told.push(state);
        wake?.();
      },
      lifetime.signal,
    );
    const next = async (): Promise<boolean | undefined> => {
      if (told.length === 0) await new Promise<void>(resolve => (wake = resolve));
      return told.shift()?.isOn;
    };
    return { next, told, check: () => pageSwitch.check(), lifetime };
  }
  const off = [{ pattern: 'example.com', state: 'off' as const }];

  test('tells at the start, and after every change', async () => {
    const { next } = start();
    expect(await next()).toBe(true);
    await store.write({ siteRules: off });
    expect(await next()).toBe(false);
  });

  test('tells again for an address that the page gave itself', async () => {
    await store.write({ siteRules: [{ pattern: 'example.com/private', state: 'off' }] });
    let path = '';
    const { next, check } = start(true, () => `https://example.com/${path}`);
    expect(await next()).toBe(true);
    path = 'private/x';
    check();
    expect(await next()).toBe(false);
  });

  test('asks for the tab in a sub-frame, and is off where nobody answers', async () => {
    answerWith(true);
    expect(await start(false).next()).toBe(true);
    fakeBrowser.runtime.onMessage.removeAllListeners();
    expect(await start(false).next()).toBe(false);
  });

  test('asks for the tab in the top frame while some tab rests', async () => {
    await fakeBrowser.storage.local.set({ pause: { tabs: [7] } });
    answerWith(false);
    expect(await start().next()).toBe(false);
  });

  test('is off where the settings cannot be read', async () => {
    const read = vi.spyOn(fakeBrowser.storage.local, 'get');
    read.mockRejectedValue(new Error('Corruption: block checksum mismatch'));
    expect(await start().next()).toBe(false);
    read.mockRestore();
  });

  test('goes by the later of two looks, whichever is answered first', async () => {
    const waiting: ((isTabOn: boolean) => void)[] = [];
    fakeBrowser.runtime.onMessage.addListener((_message, _sender, respond) => {
      waiting.push(respond);
      return true;
    });
    const { next, told, check } = start(false);
    check();
    while (waiting.length < 2) await store.read();
    waiting[1]?.(false);
    waiting[0]?.(true);
    expect(await next()).toBe(false);
    await store.read();
    expect(told).toEqual([]);
  });

  test('is silent after the abort', async () => {
    const { next, told, lifetime } = start();
    await next();
    lifetime.abort();
    await store.write({ siteRules: off });
    await store.read();
    expect(told).toEqual([]);
  });
});
