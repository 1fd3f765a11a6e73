import { browser } from 'wxt/browser';
import { isTabOn } from './is-tab-on.ts';
import { injectContent } from '../sites/register-content.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { siteState } from '../sites/site-rules.ts';

/** A sub-frame and the address that decides about it. */
export interface SeenFrame {
  readonly frameId: number;
  readonly url: string;
}

/**
 * Starts page sessions in those sub-frames of a tab that are on, if the tab itself is. `seen`: what the page session
 * knows of its frames, in Firefox; without it the browser is asked. No frame gets any code of ours to find out.
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
  // One by one: a frame that is gone, or that no extension may enter, must not keep the others from theirs.
  const { id } = tab;
  await Promise.all(frameIds.map(frameId => injectContent(id, [frameId])));
}

async function framesOf(tabId: number): Promise<readonly SeenFrame[]> {
  const frames = (await browser.webNavigation.getAllFrames({ tabId })) ?? [];
  const byId = new Map(frames.map(frame => [frame.frameId, frame]));
  const addressOf = (frameId: number): string => {
    const frame = byId.get(frameId);
    if (!frame) return '';
    // A frame without an address of its own (about:srcdoc) is part of the page around it.
    return frame.url.startsWith('about:') ? addressOf(frame.parentFrameId) : frame.url;
  };
  return frames.map(({ frameId }) => ({ frameId, url: addressOf(frameId) }));
}
