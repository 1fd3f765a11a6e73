import type { Page } from 'puppeteer-core';

/** What the browser's own page of an extension offers: access on all sites, or on click. */
export type HostAccess = 'ON_ALL_SITES' | 'ON_CLICK';

/** The part of Chromium's own interface that its page of extensions works with. */
interface ExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: {
      updateExtensionConfiguration(update: object): Promise<void>;
      addHostPermission(extensionId: string, pattern: string): Promise<void>;
    };
  };
}

/** Switches Chromium's site access, as a person does on the extension's page in the browser's settings. */
export async function setHostAccess(
  page: Page,
  extensionId: string,
  access: HostAccess,
): Promise<void> {
  await page.goto(`chrome://extensions/?id=${extensionId}`);
  await page.evaluate(
    (id, hostAccess) => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      return developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess });
    },
    extensionId,
    access,
  );
}

/** Lets the extension into the sites of a match pattern, as a person does there. `page` shows the extension's page. */
export async function addHostPermission(
  page: Page,
  extensionId: string,
  pattern: string,
): Promise<void> {
  await page.evaluate(
    (id, host) => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      return developerPrivate.addHostPermission(id, host);
    },
    extensionId,
    pattern,
  );
}
