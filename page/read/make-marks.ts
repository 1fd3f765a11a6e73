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

/** A mark that can hand its strokes on to the mark that follows it. */
export interface OwnMark extends MarkedMention {
  readonly makeStrokes: () => readonly Range[];
}

/**
 * Makes the mark of a judgement; undefined where the block holds no text there.
 * @param before The id; and how the strokes are made, if the same words stood in the same flow before.
 */
export function makeMark(
  judgement: Judgement,
  flow: BlockText,
  before: { readonly id: number; readonly makeStrokes?: (() => readonly Range[]) | undefined },
): OwnMark | undefined {
  const stretches = stretchesOf(flow, judgement);
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return undefined;
  const makeStrokes = before.makeStrokes ?? createStrokes(stretches);
  return {
    id: before.id,
    judgement,
    node: first.node,
    blockText: flow.text,
    makeStrokes,
    get strokes() {
      return makeStrokes();
    },
    get range() {
      return liveRange(first, last);
    },
  };
}

/** Gives the same ranges as long as somebody holds them; then they cost the page nothing any more. */
function createStrokes(stretches: readonly Stretch[]): () => readonly Range[] {
  let made: WeakRef<readonly Range[]> | undefined;
  return () => {
    const known = made?.deref();
    if (known) return known;
    const strokes = groupsOf(stretches).map(([start, end]) => liveRange(start, end));
    made = new WeakRef(strokes);
    return strokes;
  };
}

/** First and last of the stretches that follow each other; a new group begins after each gap. */
function groupsOf(stretches: readonly Stretch[]): readonly (readonly [Stretch, Stretch])[] {
  const groups: [Stretch, Stretch][] = [];
  for (const stretch of stretches) {
    const group = groups.at(-1);
    if (group && !stretch.afterGap) group[1] = stretch;
    else groups.push([stretch, stretch]);
  }
  return groups;
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
