import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshSettings } from '../../../../extension/settings/settings-snapshot.ts';
import {
  injectCompanion,
  injectContent,
  registerContent,
} from '../../../../extension/sites/register-content.ts';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
  readonly excludeMatches?: readonly string[];
}

const registered = new Map<string, Script>();
const calls: string[] = [];

beforeEach(() => {
  registered.clear();
  calls.length = 0;
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => [...registered.values()],
    async registerContentScripts(scripts: readonly Script[]) {
      calls.push(`register ${scripts.map(({ id }) => id).join()}`);
      for (const script of scripts) registered.set(script.id, script);
    },
    async unregisterContentScripts({ ids }: { ids: readonly string[] }) {
      calls.push(`unregister ${ids.join()}`);
      for (const id of ids) registered.delete(id);
    },
  });
});

const off = (pattern: string) => ({ pattern, state: 'off' as const });

describe('the registration of the content script', () => {
  test('covers all sites, runs when the page is idle, and ends with the browser', async () => {
    await registerContent(freshSettings);
    expect([...registered.values()]).toEqual([
      {
        id: 'content-0',
        js: ['/content-scripts/content.js'],
        matches: ['<all_urls>'],
        runAt: 'document_idle',
        persistAcrossSessions: false,
      },
    ]);
  });

  test('is left alone while nothing has changed', async () => {
    await registerContent(freshSettings);
    await registerContent(freshSettings);
    expect(calls).toEqual(['register content-0']);
  });

  test('is removed before it is made again, so that a crash leaves too few and never too many', async () => {
    await registerContent(freshSettings);
    await registerContent({ ...freshSettings, siteRules: [off('example.com')] });
    expect(calls.slice(1)).toEqual(['unregister content-0', 'register content-0']);
    expect(registered.get('content-0')?.excludeMatches).toContain('*://example.com/*');
  });

  test('is gone while all sites are off', async () => {
    await registerContent(freshSettings);
    await registerContent({ ...freshSettings, enabled: false });
    expect(registered.size).toBe(0);
  });
});

describe('an injection', () => {
  const injected: unknown[] = [];
  beforeEach(() => {
    injected.length = 0;
    Object.assign(fakeBrowser.scripting, {
      executeScript: async (injection: unknown) => void injected.push(injection),
      // Builds for Firefox insert a style sheet first.
      insertCSS: async () => undefined,
    });
  });

  test('runs the content script in frames of a tab', async () => {
    await injectContent(7, [0, 3]);
    expect(injected).toEqual([
      { target: { tabId: 7, frameIds: [0, 3] }, files: ['/content-scripts/content.js'] },
    ]);
  });

  test('runs the companion in one frame', async () => {
    await injectCompanion(7, 3);
    expect(injected).toEqual([{ target: { tabId: 7, frameIds: [3] }, files: ['/companion.js'] }]);
  });

  test('that the browser refuses does nothing', async () => {
    Object.assign(fakeBrowser.scripting, {
      executeScript: () => Promise.reject(new Error('Cannot access contents of the page')),
    });
    await expect(injectContent(7, [0])).resolves.toBeUndefined();
  });
});
