import type { Page } from 'puppeteer-core';

/** What the browser's own page of an extension offers: access on all sites, or on click. */
type HostAccess = 'ON_ALL_SITES' | 'ON_CLICK';

/** The part of Chromium's own interface that its page of extensions works with. */
interface ExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: {
      updateExtensionConfiguration(update: object): Promise<void>;
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
