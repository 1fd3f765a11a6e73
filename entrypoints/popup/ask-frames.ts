import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { FramedMention, PageState } from '../../components/popup/page-state.ts';
import { pageListingSchema, type PageRequest } from '../../extension/messages.ts';

/** Asks the page session of a tab what it found. `silent`: nobody answers there. */
export async function askPage(tabId: number): Promise<PageState> {
  const request: PageRequest = { type: 'list' };
  const reply: unknown = await browser.tabs
    .sendMessage(tabId, request, { frameId: 0 })
    .catch(() => undefined);
  const listing = v.safeParse(pageListingSchema, reply);
  if (!listing.success) return { kind: 'silent' };
  const { mentions, report } = listing.output;
  return { kind: 'ready', mentions: mentions.map(m => Object.assign(m, { frameId: 0 })), report };
}

/** Scrolls the page to a mention and opens its card there. */
export async function jumpTo(tabId: number, mention: FramedMention): Promise<void> {
  const request: PageRequest = { type: 'jump', id: mention.id };
  await browser.tabs
    .sendMessage(tabId, request, { frameId: mention.frameId })
    .catch(() => undefined);
}
