import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from './driven-browser.ts';
import { inExtensionWorker } from './extension-worker.ts';
import { inFirefoxWindow } from './firefox-window.ts';
import { readManifest } from './read-manifest.ts';

/** A command of the manifest that has a shortcut. */
export type CommandName = 'next-mention' | 'previous-mention' | 'toggle-site' | '_execute_action';

/**
 * Presses the shortcut of a command while `page` is in front. Firefox is given the keys of the manifest in its own
 * window, as from the keyboard. Chromium takes keys of the DevTools protocol past its shortcuts, so there the event
 * that a shortcut ends in is sent to the extension's worker.
 */
export async function pressCommand(
  browser: DrivenBrowser,
  page: Page,
  name: CommandName,
): Promise<void> {
  await page.bringToFront();
  if (browser.kind === 'firefox') {
    await inFirefoxWindow(page, typeKeys, await keysOf(browser, name));
  } else if (name === '_execute_action') {
    const { hostname } = new URL(browser.extensionUrl(''));
    await (await browser.puppeteer.extensions()).get(hostname)?.triggerAction(page);
  } else {
    await dispatchInWorker(browser, page.url(), { command: name });
  }
}

/** `['Alt', 'Shift', 'J']`, as the manifest suggests it. */
async function keysOf({ extensionDir }: DrivenBrowser, name: CommandName): Promise<string[]> {
  const manifest = await readManifest(extensionDir);
  const keys = manifest.commands[name]?.suggested_key.default;
  if (keys === undefined) throw new Error(`The manifest has no shortcut for ${name}.`);
  return keys.split('+');
}

/** The part of Firefox's own interfaces that types keys. */
interface Components {
  readonly classes: Record<string, { createInstance(kind: unknown): TextInput }>;
  readonly interfaces: Readonly<Record<string, unknown>>;
}

interface TextInput {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

/** Runs in Firefox's own window. */
function typeKeys(keys: readonly string[]): void {
  const { classes, interfaces } = (globalThis as unknown as { readonly Components: Components })
    .Components;
  const input = classes['@mozilla.org/text-input-processor;1']?.createInstance(
    interfaces['nsITextInputProcessor'],
  );
  if (input?.beginInputTransactionForTests(window) !== true) throw new Error('No keyboard.');
  const events = keys.map(key => {
    const isLetter = key.length === 1;
    return new KeyboardEvent('', { key, code: isLetter ? `Key${key}` : `${key}Left` });
  });
  for (const event of events) input.keydown(event);
  for (const event of events.toReversed()) input.keyup(event);
}

/** The part of the extension API that carries shortcuts and menus; `dispatch` is what the browser's own code calls. */
interface EventApi {
  readonly tabs: { query(filter: object): Promise<readonly { readonly url?: string }[]> };
  readonly commands: {
    readonly onCommand: { dispatch(name: string, tab: object | undefined): void };
  };
  readonly contextMenus: {
    readonly onClicked: { dispatch(info: object, tab: object | undefined): void };
  };
}

function dispatchInWorker(
  browser: DrivenBrowser,
  url: string,
  event: { readonly command: CommandName } | { readonly menuItemId: string },
): Promise<void> {
  return inExtensionWorker(
    browser,
    async (what, address) => {
      const api = (globalThis as unknown as { readonly chrome: EventApi }).chrome;
      const tab = (await api.tabs.query({})).find(candidate => candidate.url === address);
      if ('command' in what) api.commands.onCommand.dispatch(what.command, tab);
      else api.contextMenus.onClicked.dispatch(what, tab);
    },
    event,
    url,
  );
}

/**
 * Chooses the entry of the context menu that switches the site of `page`. No driver reaches a browser's menus: what
 * a click on the entry ends in is sent to the extension.
 */
export async function chooseSiteMenu(browser: DrivenBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  const menuItemId = 'toggle-site';
  if (browser.kind === 'chromium') {
    await dispatchInWorker(browser, page.url(), { menuItemId });
    return;
  }
  await inFirefoxWindow(
    page,
    (host, id) => {
      const { WebExtensionPolicy, gBrowser } = globalThis as unknown as MenuGlobals;
      const { extension } = WebExtensionPolicy.getByHostname(host);
      extension.emit(
        'webext-menu-menuitem-click',
        { menuItemId: id, modifiers: [], editable: false },
        gBrowser.selectedTab,
      );
    },
    new URL(browser.extensionUrl('')).hostname,
    menuItemId,
  );
}

/** The part of Firefox's own window that carries menus. */
interface MenuGlobals {
  readonly WebExtensionPolicy: {
    getByHostname(host: string): {
      readonly extension: { emit(event: string, info: object, tab: unknown): void };
    };
  };
  readonly gBrowser: { readonly selectedTab: unknown };
}
