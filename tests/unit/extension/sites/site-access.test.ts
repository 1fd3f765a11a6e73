import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  endWithdrawnSessions,
  hasAccess,
  hasAllAccess,
  requestAccess,
  watchAccess,
} from '../../../../extension/sites/site-access.ts';

/** An event of the browser whose listeners the test can see. */
const eventOf = (listeners: Set<() => void>) => ({
  addListener: (listener: () => void) => listeners.add(listener),
  removeListener: (listener: () => void) => listeners.delete(listener),
});

const requested: (readonly string[])[] = [];
let granted: readonly string[] = [];
let allowsFiles = false;

beforeEach(() => {
  requested.length = 0;
  granted = [];
  allowsFiles = false;
  Object.assign(fakeBrowser, {
    extension: { isAllowedFileSchemeAccess: async () => allowsFiles },
  });
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: readonly string[] }) =>
      origins.every(origin => granted.includes(origin)),
    async request({ origins }: { origins: readonly string[] }) {
      requested.push(origins);
      return true;
    },
  });
});

describe('access to a site', () => {
  test('is asked for by scheme and host, without the port', async () => {
    await requestAccess('http://example.com:8080/a', 'site');
    expect(requested).toEqual([['http://example.com/*']]);
  });

  test.each([
    ['all', 'https://example.com/'],
    ['site', undefined],
    ['site', 'file:///home/ada/a.html'],
  ] as const)('of scope %s for %s is asked for all sites', async (scope, url) => {
    await requestAccess(url, scope);
    expect(requested).toEqual([['<all_urls>']]);
  });

  test('is there where the browser has granted it', async () => {
    granted = ['https://example.com/*'];
    expect(await hasAccess('https://example.com/a')).toBe(true);
    expect(await hasAccess('https://other.test/')).toBe(false);
    expect(await hasAllAccess()).toBe(false);
    granted = ['<all_urls>'];
    expect(await hasAllAccess()).toBe(true);
  });

  test('to files has a switch of its own', async () => {
    granted = ['<all_urls>'];
    expect(await hasAccess('file:///home/ada/a.html')).toBe(false);
    allowsFiles = true;
    expect(await hasAccess('file:///home/ada/a.html')).toBe(true);
  });

  test('is never there for pages of the browser', async () => {
    granted = ['<all_urls>'];
    expect(await hasAccess('chrome://settings/')).toBe(false);
  });
});

test('grants and withdrawals are told until the abort', () => {
  const listeners = { added: new Set<() => void>(), removed: new Set<() => void>() };
  Object.assign(fakeBrowser.permissions, {
    onAdded: eventOf(listeners.added),
    onRemoved: eventOf(listeners.removed),
  });
  const lifetime = new AbortController();
  let calls = 0;
  watchAccess(() => void (calls += 1), lifetime.signal);
  for (const listener of [...listeners.added, ...listeners.removed]) listener();
  expect(calls).toBe(2);
  lifetime.abort();
  expect(listeners.added.size + listeners.removed.size).toBe(0);
  watchAccess(() => undefined, lifetime.signal);
  expect(listeners.added.size).toBe(0);
});

test('sessions end in the tabs to which access was withdrawn, and only there', async () => {
  granted = ['https://allowed.test/*'];
  const told: number[] = [];
  Object.assign(fakeBrowser.tabs, {
    query: async () => [
      { id: 1, url: 'https://allowed.test/' },
      { id: 2, url: 'https://withdrawn.test/' },
      { id: 3 },
      { url: 'https://withdrawn.test/' },
    ],
    async sendMessage(id: number, message: unknown) {
      told.push(id);
      expect(message).toEqual({ type: 'access-withdrawn' });
      if (id === 3) throw new Error('Receiving end does not exist.');
    },
  });
  await endWithdrawnSessions();
  expect(told.toSorted((a, b) => a - b)).toEqual([2, 3]);
});
