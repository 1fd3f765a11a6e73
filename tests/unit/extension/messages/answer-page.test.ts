import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerPage, readRequest } from '../../../../extension/messages/answer-page.ts';
import { createSettingsStore } from '../../../../extension/settings/settings-store.ts';

const tab = { id: 7, url: 'https://www.example.com/a' };
// The parts of a sender that answers look at.
const sender = { tab, url: 'https://frame.example.org/' } as unknown as Parameters<
  typeof answerPage
>[1];

describe('a message to the background', () => {
  const store = createSettingsStore();
  beforeEach(() => {
    fakeBrowser.reset();
  });

  test.each([
    undefined,
    null,
    'card',
    {},
    { type: 'unknown' },
    { type: 'card' },
    { type: 'report', report: { counts: { openai: 'many' } } },
    { type: 'change', change: { kind: 'delete-all' } },
    JSON.parse('{"__proto__":{"type":"is-tab-on"}}'),
  ])('of unknown shape is ignored: %j', message => {
    expect(readRequest(message)).toBeUndefined();
  });

  test('for a card is answered with its entity’s facts, or nothing', async () => {
    const card = await answerPage({ type: 'card', entityId: 'azure' }, sender, store);
    expect(card).toMatchObject({ entity: { id: 'azure' }, lang: 'en' });
    expect(await answerPage({ type: 'card', entityId: 'toString' }, sender, store)).toBeUndefined();
  });

  test('whether the tab is on is answered for the tab, not for the frame', async () => {
    const ask = () => answerPage({ type: 'is-tab-on' }, sender, store);
    expect(await ask()).toBe(true);
    await store.write({ siteRules: [{ pattern: 'frame.example.org', state: 'off' }] });
    expect(await ask()).toBe(true);
    await store.write({ siteRules: [{ pattern: 'example.com', state: 'off' }] });
    expect(await ask()).toBe(false);
    await store.write({ siteRules: [] });
    await fakeBrowser.storage.local.set({ pause: { tabs: [7] } });
    expect(await ask()).toBe(false);
  });

  test('to switch the site off switches the tab’s site', async () => {
    const request = { type: 'change', change: { kind: 'site-off' } } as const;
    expect(await answerPage(request, sender, store)).toBe(true);
    expect((await store.read()).siteRules).toEqual([{ pattern: 'example.com', state: 'off' }]);
  });

  test('that an entity means another thing here is kept for the frame’s site, once', async () => {
    for (const verdict of ['always', 'never'] as const) {
      const change = { kind: 'verdict', entityId: 'azure', verdict } as const;
      await answerPage({ type: 'change', change }, sender, store);
    }
    expect((await store.read()).siteVerdicts).toEqual([
      { entityId: 'azure', site: 'frame.example.org', verdict: 'never' },
    ]);
  });

  test('that changes something at the same time as another loses neither', async () => {
    const hide = (entityId: string) =>
      answerPage({ type: 'change', change: { kind: 'hide-entity', entityId } }, sender, store);
    await Promise.all(['azure', 'openai', 'stargate', 'azure'].map(hide));
    expect((await store.read()).hiddenEntities).toEqual(['azure', 'openai', 'stargate']);
  });

  test('that storage refuses is answered with a no', async () => {
    const change = { kind: 'hide-entity', entityId: 'azure' } as const;
    const refusing = { ...store, update: () => Promise.reject(new Error('QUOTA_BYTES')) };
    expect(await answerPage({ type: 'change', change }, sender, refusing)).toBe(false);
  });
});
