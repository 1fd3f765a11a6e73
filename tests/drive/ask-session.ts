import type { Page } from 'puppeteer-core';
import { pageListingSchema, type PageListing } from '../../extension/messages/messages.ts';
import { safeParse } from 'valibot';
import { until } from './until.ts';

/** The part of the extension API that is used from a page of the extension. */
interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id: number; readonly url: string }[]>;
    sendMessage(tab: number, message: object, options: object): Promise<unknown>;
  };
}

/**
 * What the page session in the tab at `url` lists, asked from a page of the extension.
 *
 * @returns undefined where no session of ours lives there.
 */
export async function askSession(
  extensionPage: Page,
  url: string,
): Promise<PageListing | undefined> {
  const reply = await extensionPage.evaluate(async address => {
    const { tabs } = (globalThis as unknown as { readonly chrome: ExtensionApi }).chrome;
    const tab = (await tabs.query({})).find(candidate => candidate.url === address);
    if (!tab) throw new Error(`No tab at ${address}`);
    return tabs.sendMessage(tab.id, { type: 'list' }, { frameId: 0 }).catch(() => undefined);
  }, url);
  const listing = safeParse(pageListingSchema, reply);
  return listing.success ? listing.output : undefined;
}

/** Waits until the page session in the tab at `url` has read all there is, and gives its listing. */
export function untilRead(extensionPage: Page, url: string): Promise<PageListing> {
  return until(`the session of ${url} to have read its page`, async () => {
    const listing = await askSession(extensionPage, url);
    return listing?.report.state === 'idle' ? listing : undefined;
  });
}
