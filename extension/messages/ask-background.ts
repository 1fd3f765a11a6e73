import { browser } from 'wxt/browser';
import type { CardContent } from '../../data/card-content.ts';
import type { BackgroundRequest, PageReport, SettingChange } from './messages.ts';
import type { SeenFrame } from '../tabs/inject-frames.ts';
import { effectiveUrl } from '../sites/page-switch.ts';

/** The facts for an entity's card, from the background; undefined if there is no such entity or the extension is gone. */
export async function requestCard(entityId: string): Promise<CardContent | undefined> {
  const reply: unknown = await send({ type: 'card', entityId });
  // The reply comes from the extension's own background, so its type holds. An empty reply is null in Chromium and undefined in Firefox.
  return (reply as CardContent | null | undefined) ?? undefined;
}

/** Reports the counts of a frame's session to the background, for the badge. */
export async function sendReport(report: PageReport): Promise<void> {
  await send({ type: 'report', report });
}

/** Asks for the companion script in this frame; resolves when it has run or has failed to. */
export async function requestCompanion(): Promise<void> {
  await send({ type: 'companion' });
}

/** Reports frames that are large enough to read; the background starts sessions in those that are on. */
export async function sendFramesSeen(all: Parameters<typeof seenFrames>[0]): Promise<void> {
  const frames = seenFrames(all);
  await send({ type: 'frames-seen', ...(frames && { frames: [...frames] }) });
}

/** Reports that this frame's session has ended because its settings switch it off. */
export async function sendEnded(): Promise<void> {
  await send({ type: 'ended' });
}

/** Asks the background to store a choice made on a card; false if that failed. Page sessions never write settings. */
export async function requestChange(change: SettingChange): Promise<boolean> {
  return (await send({ type: 'change', change })) === true;
}

/**
 * Sends a request, twice if the first try fails: browsers may end the background at any moment, even while it answers,
 * and start it again for the next message. Every request is idempotent. Resolves to undefined if the extension is gone;
 * never rejects.
 */
async function send(request: BackgroundRequest): Promise<unknown> {
  for (let triesLeft = 2; triesLeft > 0; triesLeft -= 1) {
    try {
      return await browser.runtime.sendMessage(request);
    } catch {
      // The background was not running, or ended before it answered.
    }
  }
  return undefined;
}

/** Most frames of a page that are reported; of more, the first ones. */
const MAX_FRAMES = 100;

/**
 * The frames with their ids and addresses; undefined where the browser does not tell a page session their ids.
 * Firefox does (`runtime.getFrameId`), and there the permission that the background would need (`webNavigation`) shows a
 * warning at installation; in Chromium it is the other way round. If a frame has navigated since, its own session checks
 * its address again.
 */
function seenFrames(
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
