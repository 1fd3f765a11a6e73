import { browser } from 'wxt/browser';
import type { CardContent } from '../../data/card-content.ts';
import { type FrameElement, seenFrames } from '../tabs/seen-frames.ts';
import type { BackgroundRequest, PageReport, SettingChange } from './messages.ts';

/** The facts for an entity's card, from the background. `undefined`: no such entity, or the extension is gone. */
export async function requestCard(entityId: string): Promise<CardContent | undefined> {
  const reply: unknown = await send({ type: 'card', entityId });
  // Our own background answers; an empty reply is null in Chromium and undefined in Firefox.
  return (reply as CardContent | null | undefined) ?? undefined;
}

/** Tells the background what a frame's session has found, for the badge. */
export async function sendReport(report: PageReport): Promise<void> {
  await send({ type: 'report', report });
}

/** Has the companion script run in this frame; resolves when it has, or could not. */
export async function requestCompanion(): Promise<void> {
  await send({ type: 'companion' });
}

/** Tells the background that the page holds frames worth reading; it injects into those that are on. */
export async function sendFramesSeen(all: readonly FrameElement[]): Promise<void> {
  const frames = seenFrames(all);
  await send({ type: 'frames-seen', ...(frames && { frames: [...frames] }) });
}

/** Tells the background that this frame's session has ended by the settings that it read. */
export async function sendEnded(): Promise<void> {
  await send({ type: 'ended' });
}

/** Has a reader's decision on a card written; false where that failed. Page sessions never write settings themselves. */
export async function requestChange(change: SettingChange): Promise<boolean> {
  return (await send({ type: 'change', change })) === true;
}

/**
 * Asks once more where the first try failed: browsers end the background at any moment, also while it answers, and
 * start it again for the next message. Every request bears being asked twice. A session that outlived its extension
 * gets `undefined`, never an error into the page.
 */
async function send(request: BackgroundRequest): Promise<unknown> {
  for (let triesLeft = 2; triesLeft > 0; triesLeft -= 1) {
    try {
      return await browser.runtime.sendMessage(request);
    } catch {
      // Nobody was there, or it went before it answered.
    }
  }
  return undefined;
}
