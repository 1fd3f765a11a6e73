import { browser } from 'wxt/browser';
import type { SeenFrame } from './inject-frames.ts';
import { effectiveUrl } from '../sites/page-switch.ts';

/** Most frames of a page that are reported; of more, the first ones. */
const MAX_FRAMES = 100;

/**
 * The frames with their ids and addresses; undefined where the browser does not tell a page session their ids.
 * Firefox does (`runtime.getFrameId`), and there the permission that the background would need (`webNavigation`) shows a
 * warning at installation; in Chromium it is the other way round. If a frame has navigated since, its own session checks
 * its address again.
 */
export function seenFrames(
  frames: readonly (HTMLIFrameElement | HTMLFrameElement)[],
): readonly SeenFrame[] | undefined {
  const { runtime } = browser as unknown as {
    readonly runtime: { getFrameId?(target: Element): number };
  };
  if (!runtime.getFrameId) return undefined;
  return frames.slice(0, MAX_FRAMES).flatMap(frame => {
    const frameId = runtime.getFrameId?.(frame) ?? -1;
    const hasOwnAddress = /^(https?|file):/.test(frame.src) && !frame.hasAttribute('srcdoc');
    return frameId > 0 ? [{ frameId, url: hasOwnAddress ? frame.src : effectiveUrl() }] : [];
  });
}
