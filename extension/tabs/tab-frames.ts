import * as v from 'valibot';
import { browser } from 'wxt/browser';

/*
 * Which frames of a tab have a page session, and how many mentions each has found: from the sessions' reports, kept
 * in `storage.session`. Nothing else about a page is kept.
 */

const tabNoteSchema = v.object({
  /** The browser's id of the top document; the frames of an earlier one are gone. */
  documentId: v.optional(v.string()),
  /** By frame id: counts by entity id. */
  frames: v.record(v.string(), v.record(v.string(), v.number())),
  /** Whether the toolbar shows "off" for this tab. */
  isMarkedOff: v.optional(v.boolean()),
});
/** The stored record of a tab. */
export type TabNote = Readonly<v.InferOutput<typeof tabNoteSchema>>;

/** A frame that reports. */
export interface ReportingFrame {
  readonly tabId: number;
  /** 0: the top frame. */
  readonly frameId: number;
  readonly documentId?: string | undefined;
}

const keyOf = (tabId: number): string => `tab:${tabId}`;

/** The stored record of a tab; without frames if there is none. */
export async function readTabNote(tabId: number): Promise<TabNote> {
  const stored = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  const parsed = v.safeParse(tabNoteSchema, stored);
  return parsed.success ? parsed.output : { frames: {} };
}

/** Stores a frame's report; resolves to the record of the tab. */
export async function noteReport(
  { tabId, frameId, documentId }: ReportingFrame,
  counts: Readonly<Record<string, number>>,
): Promise<TabNote> {
  return navigator.locks.request(keyOf(tabId), async () => {
    const last = await readTabNote(tabId);
    // A subframe may report before its page does: then no document is known, and it is this one.
    const knownPage = last.documentId ?? documentId;
    const isNewPage = frameId === 0 && knownPage !== documentId;
    const topId = frameId === 0 ? documentId : last.documentId;
    const note: TabNote = {
      frames: { ...(isNewPage ? {} : last.frames), [frameId]: { ...counts } },
      ...(topId !== undefined && { documentId: topId }),
    };
    await browser.storage.session.set({ [keyOf(tabId)]: note });
    return note;
  });
}

/** Stores that the toolbar shows "off" for a tab; its sessions have ended. */
export async function noteMarkedOff(tabId: number): Promise<void> {
  const note: TabNote = { frames: {}, isMarkedOff: true };
  await browser.storage.session.set({ [keyOf(tabId)]: note });
}

/** Deletes the record of a tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Ids of the frames that have reported, ascending; always includes the top frame, 0. */
export async function framesOfTab(tabId: number): Promise<readonly number[]> {
  const ids = Object.keys((await readTabNote(tabId)).frames).map(Number);
  return [0, ...ids.filter(id => id !== 0).toSorted((a, b) => a - b)];
}

/** Number of mentions in all frames of a tab. */
export function countMentions({ frames }: TabNote): number {
  return Object.values(frames)
    .flatMap(frame => Object.values(frame))
    .reduce((sum, count) => sum + count, 0);
}
