import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** A highlight as it stands in the page's registry, read with the page's own eyes. */
export interface PaintedMention {
  readonly entityId: string;
  readonly text: string;
  /** Centre of the first line of it, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
}

/** All that is painted now, entity by entity, each in document order. */
export function paintedMentions(page: Page, entityId?: string): Promise<PaintedMention[]> {
  return page.evaluate(only => {
    const prefix = 'context-annotator-';
    const found = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith(prefix)) continue;
      const id = name.slice(prefix.length);
      if (only !== undefined && id !== only) continue;
      // A copy of each: a page's own highlights may be static, which have no text and no place.
      const ranges = [...highlight].map(stroke => {
        const range = document.createRange();
        range.setStart(stroke.startContainer, stroke.startOffset);
        range.setEnd(stroke.endContainer, stroke.endOffset);
        return range;
      });
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      for (const range of ranges) {
        const line = range.getClientRects()[0] ?? new DOMRect();
        found.push({
          entityId: id,
          text: range.toString(),
          x: line.x + line.width / 2,
          y: line.y + line.height / 2,
        });
      }
    }
    return found;
  }, entityId);
}

/** How many are painted, by entity id; entities without any are left out. */
export async function paintedCounts(page: Page): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { entityId } of await paintedMentions(page)) {
    counts[entityId] = (counts[entityId] ?? 0) + 1;
  }
  return counts;
}

/** Waits until `count` mentions (default: at least one) of the entity are painted, and gives them. */
export function untilPainted(
  page: Page,
  entityId: string,
  count?: number,
): Promise<PaintedMention[]> {
  return until(`${count ?? 'some'} painted mentions of ${entityId}`, async () => {
    const mentions = await paintedMentions(page, entityId);
    const met = count === undefined ? mentions.length > 0 : mentions.length === count;
    return met ? mentions : undefined;
  });
}

/** Waits until nothing of ours is painted on the page. */
export async function untilUnpainted(page: Page): Promise<void> {
  await until('no painted mention', async () => (await paintedMentions(page)).length === 0);
}

/**
 * Brings the `index`th painted mention of the entity into view and rests the pointer on it, coming from a
 * corner of the viewport as a hand would.
 */
export async function hoverMention(
  page: Page,
  entityId: string,
  index = 0,
): Promise<PaintedMention> {
  await untilPainted(page, entityId);
  await page.evaluate(
    (name, nth) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])].map(stroke => {
        const range = document.createRange();
        range.setStart(stroke.startContainer, stroke.startOffset);
        return range;
      });
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const element = ranges[nth]?.startContainer.parentElement;
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    `context-annotator-${entityId}`,
    index,
  );
  // A pointer that comes while the page still moves would rest beside the words.
  const mention = await until(`painted mention ${index} of ${entityId} at rest`, async () => {
    const [{ [index]: one }, { [index]: two }] = [
      await paintedMentions(page, entityId),
      await paintedMentions(page, entityId),
    ];
    return one && two && one.x === two.x && one.y === two.y ? one : undefined;
  });
  await page.mouse.move(2, 2);
  await page.mouse.move(mention.x, mention.y, { steps: 4 });
  return mention;
}
