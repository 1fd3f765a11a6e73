import { browser } from 'wxt/browser';
import { isTabOn } from '../sites/site-rules.ts';
import { injectContent } from '../sites/register-content.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { siteState } from '../sites/site-rules.ts';

/** A subframe and the address that site rules apply to. */
export interface SeenFrame {
  readonly frameId: number;
  readonly url: string;
}

/**
 * Starts page sessions in the subframes of a tab that are on, if the tab itself is on. Runs no code in frames to find
 * out.
 *
 * @param seen The frames that the page session knows, in Firefox; undefined asks the browser.
 */
export async function injectFrames(
  tab: { readonly id?: number | undefined; readonly url?: string | undefined },
  settings: Settings,
  seen: readonly SeenFrame[] | undefined,
): Promise<void> {
  if (tab.id === undefined || !isTabOn(settings, tab)) return;
  const frameIds = (seen ?? (await framesOf(tab.id)))
    .filter(({ frameId, url }) => frameId !== 0 && siteState(settings, url).state === 'on')
    .map(({ frameId }) => frameId);
  // Separately: a frame that is gone or closed to extensions must not affect the others.
  const { id } = tab;
  await Promise.all(frameIds.map(frameId => injectContent(id, [frameId])));
}

async function framesOf(tabId: number): Promise<readonly SeenFrame[]> {
  const frames = (await browser.webNavigation.getAllFrames({ tabId })) ?? [];
  const byId = new Map(frames.map(frame => [frame.frameId, frame]));
  const addressOf = (frameId: number): string => {
    const frame = byId.get(frameId);
    if (!frame) return '';
    // A frame without an address of its own (about:srcdoc) has its embedder's.
    return frame.url.startsWith('about:') ? addressOf(frame.parentFrameId) : frame.url;
  };
  return frames.map(({ frameId }) => ({ frameId, url: addressOf(frameId) }));
}
