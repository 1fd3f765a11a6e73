import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PageListing, PageRequest } from './messages.ts';
import { pageListingSchema } from './messages.ts';
import { framesOfTab } from '../tabs/tab-frames.ts';

/** What one frame of a tab holds. */
export interface FrameListing {
  readonly frameId: number;
  readonly listing: PageListing;
}

/** What every frame's session in a tab has found, the top frame first. Empty where none runs. */
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

/** Scrolls to a mention of a listing and opens its card; false where it is gone. */
export async function jumpToMention(tabId: number, frameId: number, id: number): Promise<boolean> {
  return (await ask(tabId, frameId, { type: 'jump', id })) === true;
}

/** One frame's reply, `undefined` where no session of ours listens there. */
export async function ask(tabId: number, frameId: number, request: PageRequest): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, request, { frameId });
  } catch {
    return undefined;
  }
}
