import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PageListing, PageRequest } from './messages.ts';
import { pageListingSchema } from './messages.ts';
import { framesOfTab } from '../tabs/tab-frames.ts';

/** The listing of one frame of a tab. */
export interface FrameListing {
  readonly frameId: number;
  readonly listing: PageListing;
}

/** The listings of all frames of a tab that have a page session, top frame first. Empty if there is none. */
export async function listMentions(tabId: number): Promise<readonly FrameListing[]> {
  const replies = await Promise.all(
    (await framesOfTab(tabId)).map(async frameId => {
      const reply = await ask(tabId, frameId, { type: 'list' });
      const parsed = v.safeParse(pageListingSchema, reply);
      return parsed.success ? { frameId, listing: parsed.output } : undefined;
    }),
  );
  return replies.filter(reply => reply !== undefined);
}

/** Scrolls to a listed mention and opens its card; false if the mention is gone. */
export async function jumpToMention(tabId: number, frameId: number, id: number): Promise<boolean> {
  return (await ask(tabId, frameId, { type: 'jump', id })) === true;
}

/** The reply of one frame; undefined if it has no page session. */
export async function ask(tabId: number, frameId: number, request: PageRequest): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, request, { frameId });
  } catch {
    return undefined;
  }
}
