import { browser } from 'wxt/browser';
import type { SeenFrame } from './inject-frames.ts';
import { addressOfPage } from '../sites/effective-url.ts';

/** The element of a frame. */
export type FrameElement = HTMLIFrameElement | HTMLFrameElement;

/** Of a page with more frames than this the first are told. */
const MOST_FRAMES = 100;

/**
 * The frames that are worth reading, where the browser tells a page session their ids: Firefox does, and there the permission
 * that the background would need (`webNavigation`) costs the reader a line of warning; Chromium is the other way round.
 * A frame that has moved on since is off or on by the look that its own session takes.
 */
export function seenFrames(frames: readonly FrameElement[]): readonly SeenFrame[] | undefined {
  const { runtime } = browser as unknown as {
    readonly runtime: { getFrameId?(target: Element): number };
  };
  if (!runtime.getFrameId) return undefined;
  return frames.slice(0, MOST_FRAMES).flatMap(frame => {
    const frameId = runtime.getFrameId?.(frame) ?? -1;
    const hasOwnAddress = /^(https?|file):/.test(frame.src) && !frame.hasAttribute('srcdoc');
    return frameId > 0 ? [{ frameId, url: hasOwnAddress ? frame.src : addressOfPage() }] : [];
  });
}
