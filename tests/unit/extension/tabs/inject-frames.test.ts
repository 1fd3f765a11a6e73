import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshSettings } from '../../../../extension/settings/settings-snapshot.ts';
import { injectFrames } from '../../../../extension/tabs/inject-frames.ts';

const tab = { id: 7, url: 'https://news.test/' };
const injected: number[] = [];

beforeEach(() => {
  injected.length = 0;
  Object.assign(fakeBrowser.scripting, {
    async executeScript({ target }: { target: { frameIds: readonly number[] } }) {
      injected.push(...target.frameIds);
    },
  });
  Object.assign(fakeBrowser, {
    webNavigation: {
      getAllFrames: async () => [
        { frameId: 0, parentFrameId: -1, url: 'https://news.test/' },
        { frameId: 2, parentFrameId: 0, url: 'https://ads.test/' },
        { frameId: 3, parentFrameId: 2, url: 'about:srcdoc' },
        { frameId: 4, parentFrameId: 0, url: 'about:blank' },
      ],
    },
  });
});

describe('subframes get a session', () => {
  test('all of them that are on, as the browser lists them; the top frame has its own', async () => {
    await injectFrames(tab, freshSettings, undefined);
    expect(injected).toEqual([2, 3, 4]);
  });

  test('but not on a site that is off, nor frames without an address inside it', async () => {
    const settings = {
      ...freshSettings,
      siteRules: [{ pattern: 'ads.test', state: 'off' as const }],
    };
    await injectFrames(tab, settings, undefined);
    expect(injected).toEqual([4]);
  });

  test('none in a tab that is off', async () => {
    const settings = {
      ...freshSettings,
      siteRules: [{ pattern: 'news.test', state: 'off' as const }],
    };
    await injectFrames(tab, settings, undefined);
    expect(injected).toEqual([]);
  });

  test('as the page session lists them, where it does', async () => {
    await injectFrames(tab, freshSettings, [
      { frameId: 0, url: 'https://news.test/' },
      { frameId: 9, url: 'https://video.test/' },
    ]);
    expect(injected).toEqual([9]);
  });
});
