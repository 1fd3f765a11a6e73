import { browser } from 'wxt/browser';

/*
 * Which frames of which tab have a session of ours, and what each has found: from the sessions' reports,
 * kept while the browser runs. Nothing of a page but these numbers is kept.
 */

/** Counts by entity id, by frame id. */
export type FrameCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const keyOf = (tabId: number): string => `tab:${tabId}`;

/** What the frames of a tab have reported. */
export async function readFrameCounts(tabId: number): Promise<FrameCounts> {
  const stored = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  return (stored as FrameCounts | undefined) ?? {};
}

/** Notes a frame's report. */
export async function writeFrameCounts(
  tabId: number,
  frameId: number,
  counts: Readonly<Record<string, number>>,
): Promise<FrameCounts> {
  const others = await readFrameCounts(tabId);
  const all = { ...others, [frameId]: counts };
  await browser.storage.session.set({ [keyOf(tabId)]: all });
  return all;
}

/** Forgets a tab: it was closed, or shows another document. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Ids of the frames that have reported, the top frame always and first. */
export async function framesOfTab(tabId: number): Promise<readonly number[]> {
  const ids = Object.keys(await readFrameCounts(tabId)).map(Number);
  return [0, ...ids.filter(id => id !== 0).toSorted((a, b) => a - b)];
}

/** All mentions of a tab. */
export function countMentions(counts: FrameCounts): number {
  return Object.values(counts)
    .flatMap(frame => Object.values(frame))
    .reduce((sum, count) => sum + count, 0);
}
