import type { Judgement } from '../../detection/mention.ts';
import type { MarkedMention } from '../paint/anchored-candidate.ts';
import type { BlockText, Piece } from '../text/text-block.ts';

/** A stretch of one text node. */
export interface Stretch {
  /** Another one takes its place when the page does the same. */
  node: Text;
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

/** The strokes of one mention, made when first asked for. */
export interface Ink {
  /** The same ranges as long as somebody holds them. */
  strokes(): readonly Range[];
  /** Puts the strokes back to where they were made: setting a text's data or moving it empties the ranges in it. */
  renew(): void;
}

/** A mark that can hand its ink on to the mark that follows it. */
export interface OwnMark extends MarkedMention {
  readonly ink: Ink;
  /** Takes a text node that has come in the place of another, if its letters are the same. */
  takeOver(old: Text, now: Text): void;
}

/**
 * Makes the mark of a judgement; undefined where the block holds no text there.
 * @param before The id; and the ink, if the same words stood in the same flow before.
 */
export function makeMark(
  judgement: Judgement,
  flow: BlockText,
  before: { readonly id: number; readonly ink?: Ink | undefined },
): OwnMark | undefined {
  const stretches = stretchesOf(flow, judgement);
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return undefined;
  const ink = before.ink ?? createInk(stretches);
  return {
    id: before.id,
    judgement,
    get node() {
      return first.node;
    },
    blockText: flow.text,
    ink,
    takeOver(old, now) {
      const taken = stretches.filter(({ node }) => node === old);
      const isSame = ({ from, to }: Stretch): boolean =>
        now.data.slice(from, to) === old.data.slice(from, to);
      if (taken.length === 0 || !taken.every(isSame)) return;
      for (const stretch of taken) stretch.node = now;
      ink.renew();
    },
    get strokes() {
      return ink.strokes();
    },
    get range() {
      return liveRange(first, last);
    },
  };
}

/** Strokes that nobody holds any more cost the page nothing. */
function createInk(stretches: readonly Stretch[]): Ink {
  let made: WeakRef<readonly Range[]> | undefined;
  return {
    strokes() {
      const known = made?.deref();
      if (known) return known;
      const strokes = groupsOf(stretches).map(([start, end]) => liveRange(start, end));
      made = new WeakRef(strokes);
      return strokes;
    },
    renew() {
      const strokes = made?.deref();
      if (!strokes) return;
      for (const [index, [start, end]] of groupsOf(stretches).entries()) {
        const stroke = strokes[index];
        if (stroke && !isOver(stroke, start, end)) place(stroke, start, end);
      }
    },
  };
}

const isOver = (range: Range, first: Stretch, last: Stretch): boolean =>
  range.startContainer === first.node &&
  range.startOffset === first.from &&
  range.endContainer === last.node &&
  range.endOffset === last.to;

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
  place(range, first, last);
  return range;
}

function place(range: Range, first: Stretch, last: Stretch): void {
  try {
    range.setStart(first.node, first.from);
    range.setEnd(last.node, last.to);
  } catch {
    // The page has cut the text shorter and has not been read again: an empty range.
  }
}
