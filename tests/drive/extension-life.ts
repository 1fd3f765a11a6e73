import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from './driven-browser.ts';
import { stopExtensionWorker } from './extension-worker.ts';
import { GECKO_ID } from './launch-firefox.ts';
import { inFirefoxWindow } from './firefox-window.ts';

/** The part of Firefox's own interfaces that holds extensions, as its own window sees it. */
interface FirefoxGlobals {
  readonly WebExtensionPolicy: {
    getByHostname(host: string): {
      readonly id: string;
      readonly extension: { terminateBackground(): Promise<void> };
    };
  };
  readonly ChromeUtils: {
    importESModule(url: string): {
      readonly AddonManager: {
        getAddonByID(id: string): Promise<{
          enable(): Promise<void>;
          disable(): Promise<void>;
          uninstall(): Promise<void>;
        }>;
      };
    };
  };
}

/** Ends the extension's background, as browsers do by themselves when it has had nothing to do for half a minute. */
export async function endBackground(browser: DrivenBrowser): Promise<void> {
  if (browser.kind === 'firefox') {
    await inFirefoxWindow(
      await anyPage(browser),
      async host => {
        const { WebExtensionPolicy } = globalThis as unknown as FirefoxGlobals;
        await WebExtensionPolicy.getByHostname(host).extension.terminateBackground();
      },
      hostOf(browser),
    );
    return;
  }
  await stopExtensionWorker(browser);
}

/** What a person can do with an extension on the browser's page of extensions. */
export type ExtensionStep = 'disable' | 'enable' | 'uninstall';

/** Disables, enables or removes the extension, as the browser's page of extensions does. */
export async function manageExtension(browser: DrivenBrowser, step: ExtensionStep): Promise<void> {
  if (browser.kind === 'firefox') await manageInFirefox(browser, step);
  else if (step === 'uninstall') await browser.puppeteer.uninstallExtension(hostOf(browser));
  else await enableInChromium(browser, step === 'enable');
}

/** By its id: a disabled extension has no host name. */
async function manageInFirefox(browser: DrivenBrowser, step: ExtensionStep): Promise<void> {
  await inFirefoxWindow(
    await anyPage(browser),
    async (id, wanted) => {
      const { ChromeUtils } = globalThis as unknown as FirefoxGlobals;
      const { AddonManager } = ChromeUtils.importESModule(
        'resource://gre/modules/AddonManager.sys.mjs',
      );
      const addon = await AddonManager.getAddonByID(id);
      await addon[wanted]();
    },
    GECKO_ID,
    step,
  );
}

async function enableInChromium(browser: DrivenBrowser, isEnabled: boolean): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(
    (id, enabled) => {
      const { chrome } = globalThis as unknown as {
        readonly chrome: {
          readonly management: { setEnabled(id: string, enabled: boolean): Promise<void> };
        };
      };
      return chrome.management.setEnabled(id, enabled);
    },
    hostOf(browser),
    isEnabled,
  );
  await settings.close();
}

function hostOf(browser: DrivenBrowser): string {
  return new URL(browser.extensionUrl('')).hostname;
}

async function anyPage({ puppeteer }: DrivenBrowser): Promise<Page> {
  const [page] = await puppeteer.pages();
  if (!page) throw new Error('The browser shows no page.');
  return page;
}
