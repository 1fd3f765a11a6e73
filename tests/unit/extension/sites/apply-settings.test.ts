import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerPage } from '../../../../extension/messages/answer-page.ts';
import { restartSession } from '../../../../extension/sites/apply-settings.ts';
import { applySettings } from '../../../../extension/sites/apply-settings.ts';
import { applyToTab } from '../../../../extension/sites/apply-settings.ts';
import { createSettingsStore } from '../../../../extension/settings/settings-store.ts';
import { putTabs } from '../fake-tabs.ts';

const url = 'https://example.com/';
const off = [{ pattern: 'example.com', state: 'off' as const }];

describe('the background', () => {
  const store = createSettingsStore();
  beforeEach(() => {
    fakeBrowser.reset();
  });

  test('takes open tabs up once, and again when a switch has changed', async () => {
    const { injected, registered } = putTabs([{ id: 7, url }]);
    await applySettings(store);
    await applySettings(store);
    expect(injected).toEqual(['7/0']);
    expect([...registered.values()]).toMatchObject([{ matches: ['<all_urls>'] }]);

    await store.write({ siteRules: off });
    await applySettings(store);
    expect(injected).toEqual(['7/0']);
    expect([...registered.values()][0]?.excludeMatches).toContain('*://example.com/*');

    await store.write({ siteRules: [] });
    await applySettings(store);
    expect(injected).toEqual(['7/0', '7/0']);
  });

  test('leaves tabs that are asleep alone, all hundred of them', async () => {
    const asleep = Array.from({ length: 100 }, (_, index) => ({
      id: 100 + index,
      url,
      // Chromium restores tabs unloaded, and discards them later; Firefox calls both discarded.
      ...(index % 2 === 0 ? { discarded: true } : { status: 'unloaded' as const }),
    }));
    const { injected, badges } = putTabs([{ id: 7, url }, ...asleep]);
    await applySettings(store, true);
    await store.write({ siteMode: 'off-except' });
    await applySettings(store);
    expect(injected).toEqual(['7/0']);
    expect([...badges.keys()]).toEqual([7]);
  });

  test('is held up by no page that hangs', async () => {
    const { injected, registered } = putTabs([
      { id: 7, url, hangs: true },
      { id: 8, url: 'https://other.org/', hangs: true },
    ]);
    await applySettings(store);
    expect(injected).toEqual(['7/0', '8/0']);
    await store.write({ siteRules: [{ pattern: 'other.org/private', state: 'off' }] });
    await applyToTab(store, { id: 8, url: 'https://other.org/', status: 'complete' });
    await store.write({ siteRules: off });
    await applySettings(store);
    expect([...registered.values()][0]?.excludeMatches).toContain('*://example.com/*');
  });

  test('starts a session again that ended by a switch which was taken back since', async () => {
    const { injected } = putTabs([{ id: 7, url }]);
    await applySettings(store);
    await store.write({ siteRules: off });
    await store.write({ siteRules: [] });
    // Both changes read as none.
    await applySettings(store);
    expect(injected).toEqual(['7/0']);
    await restartSession(store, { tab: { id: 7, url }, frameId: 3, url });
    expect(injected).toEqual(['7/0', '7/3']);
  });

  test('sees a switch that comes after a session has ended, even if nobody told of the one before', async () => {
    const { injected } = putTabs([{ id: 7, url }]);
    await applySettings(store);
    await store.write({ siteRules: off });
    await restartSession(store, { tab: { id: 7, url }, frameId: 0, url });
    expect(injected).toEqual(['7/0']);
    await store.write({ siteRules: [] });
    await applySettings(store);
    expect(injected).toEqual(['7/0', '7/0']);
  });

  test('keeps the “off” of the toolbar against a report that was on its way', async () => {
    const { badges } = putTabs([{ id: 7, url }]);
    const report = { counts: { openai: 6 }, scanMs: 1, state: 'idle', framesSkipped: 0 } as const;
    // The parts of a sender that answers look at.
    const sender = { tab: { id: 7, url }, frameId: 0, url } as unknown as Parameters<
      typeof answerPage
    >[1];
    await answerPage({ type: 'report', report }, sender, store);
    expect(badges.get(7)).toBe('6');
    await store.write({ siteRules: off });
    await Promise.all([
      applySettings(store),
      answerPage({ type: 'report', report }, sender, store),
    ]);
    expect(badges.get(7)).toBe('badgeOff');
  });
});
