import type { Judgement } from '../../detection/mention.ts';
import type { MarkedMention } from '../mark/marked-mention.ts';
import type { BlockText, Piece } from './block-text.ts';

/** A stretch of one text node. */
export interface Stretch {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  readonly afterGap: boolean;
}

/** The stretches of text nodes that hold a span of a block's text; empty where it holds none. */
export function stretchesOf(
  { pieces }: BlockText,
  { start, end }: { readonly start: number; readonly end: number },
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { node, from, to, at, afterGap } of pieces.slice(firstPieceAt(pieces, start))) {
    if (at >= end) break;
    const length = to - from;
    if (at + length <= start) continue;
    stretches.push({
      node,
      from: from + Math.max(0, start - at),
      to: from + Math.min(length, end - at),
      afterGap,
    });
  }
  return stretches;
}

/** Index of the piece that holds the offset, or of the last one before it. */
function firstPieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Makes the mark of a judgement; undefined where the block holds no text there.
 * @param identity The id; and the strokes of the same words as they were painted before, if the flow still stands.
 */
export function makeMark(
  judgement: Judgement,
  flow: BlockText,
  identity: { readonly id: number; readonly strokes?: readonly StaticRange[] },
): MarkedMention | undefined {
  const stretches = stretchesOf(flow, judgement);
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return undefined;
  return {
    id: identity.id,
    judgement,
    blockText: flow.text,
    strokes: identity.strokes ?? strokesOf(stretches),
    get range() {
      return liveRange(first, last);
    },
  };
}

/** One stroke for stretches that follow each other, a new one after each gap. */
function strokesOf(stretches: readonly Stretch[]): readonly Range[] {
  const groups: { start: Stretch; end: Stretch }[] = [];
  for (const stretch of stretches) {
    const group = groups.at(-1);
    if (group && !stretch.afterGap) group.end = stretch;
    else groups.push({ start: stretch, end: stretch });
  }
  return groups.map(({ start, end }) => liveRange(start, end));
}

function liveRange(first: Stretch, last: Stretch): Range {
  const range = new Range();
  try {
    range.setStart(first.node, first.from);
    range.setEnd(last.node, last.to);
  } catch {
    // The page has cut the text shorter and has not been read again: an empty range.
  }
  return range;
}
