import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSettingsStore } from '../../../../extension/settings/settings-store.ts';
import {
  createSiteMenu,
  onCommand,
  onSiteMenu,
  runCommand,
  TOGGLE_SITE,
} from '../../../../extension/toolbar/commands.ts';

const store = createSettingsStore();
const tab = { id: 7, url: 'https://example.com/a' };
const sent: unknown[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  sent.length = 0;
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (id: number, message: unknown, options: unknown) =>
      void sent.push([id, message, options]),
  });
});

describe('a command', () => {
  test.each([
    ['next-mention', 1],
    ['previous-mention', -1],
  ])('%s goes to a mention in the top frame', async (name, direction) => {
    await runCommand(name, tab, store);
    expect(sent).toEqual([[7, { type: 'step', direction }, { frameId: 0 }]]);
  });

  test('reverses the switch of the site, and back without a trace', async () => {
    await runCommand(TOGGLE_SITE, tab, store);
    expect((await store.read()).siteRules).toEqual([{ pattern: 'example.com', state: 'off' }]);
    await runCommand(TOGGLE_SITE, tab, store);
    expect((await store.read()).siteRules).toEqual([]);
  });

  test('without a tab, or of unknown name, does nothing', async () => {
    await runCommand(TOGGLE_SITE, undefined, store);
    await runCommand('unknown', tab, store);
    await runCommand(TOGGLE_SITE, { id: 7 }, store);
    expect((await store.read()).siteRules).toEqual([]);
    expect(sent).toEqual([]);
  });
});

describe('a browser without commands and menus', () => {
  test('is met in Firefox for Android, and nothing fails', async () => {
    Object.assign(fakeBrowser, { commands: undefined, contextMenus: undefined });
    onCommand(() => undefined);
    onSiteMenu(() => undefined);
    await expect(createSiteMenu()).resolves.toBeUndefined();
  });
});

test('the menu has one entry, on pages that can be switched, and tells when it was chosen', async () => {
  const entries: { id: string; documentUrlPatterns: readonly string[] }[] = [];
  const listeners: ((info: { menuItemId: string }, from: unknown) => void)[] = [];
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  Object.assign(fakeBrowser, {
    contextMenus: {
      removeAll: async () => void entries.splice(0),
      create: (entry: (typeof entries)[number]) => entries.push(entry),
      onClicked: {
        addListener: (listener: (typeof listeners)[number]) => listeners.push(listener),
      },
    },
  });
  await createSiteMenu();
  await createSiteMenu();
  expect(entries.map(({ id }) => id)).toEqual([TOGGLE_SITE]);
  expect(entries[0]?.documentUrlPatterns).toEqual(['http://*/*', 'https://*/*', 'file:///*']);
  const chosen: unknown[] = [];
  onSiteMenu((id, from) => void chosen.push(id, from));
  for (const listener of listeners) listener({ menuItemId: TOGGLE_SITE }, tab);
  expect(chosen).toEqual([TOGGLE_SITE, tab]);
});
