import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openWelcome } from '../../../../extension/tabs/open-welcome.ts';

const opened: string[] = [];

beforeEach(() => {
  opened.length = 0;
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `extension:/${path}` });
  Object.assign(fakeBrowser.tabs, {
    create: async ({ url }: { url: string }) => void opened.push(url),
  });
});

test('a first installation opens the welcome page', async () => {
  await openWelcome('install');
  expect(opened).toEqual(['extension://welcome.html']);
});

test.each(['update', 'browser_update', 'chrome_update'])(
  'after “%s” nothing opens',
  async reason => {
    await openWelcome(reason);
    expect(opened).toEqual([]);
  },
);
