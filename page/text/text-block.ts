import type { Span } from '../../detection/mention.ts';
import { partitionPoint } from '../dom/partition-point.ts';

/*
 * Text as people read it, across inline elements. Offsets are UTF-16 units, ranges are half-open. The page may change
 * after a block was read: `read-block.ts` tells whether the page still says the same.
 */

/** A part of a text node in a block's text: `node.data.slice(from, to)` is at `at`. */
export interface TextSegment {
  readonly node: Text;
  /** The node's whole text when it was read. Engines return the same string until it changes: quick to compare. */
  readonly data: string;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** Something that is not read lies between this segment and the one before. */
  readonly afterGap: boolean;
  /** An element begins or ends between this segment and the one before, and nothing separates the two words. */
  readonly afterEdge: boolean;
}

/** The text between two block edges. */
export interface TextBlock {
  /** The nearest element (or root) that is not inline. */
  readonly container: Node;
  /** In a shadow tree, into which no walk from outside leads. */
  readonly isInShadow: boolean;
  readonly text: string;
  /** In document order. They do not overlap; line breaks and objects lie between them. */
  readonly segments: readonly TextSegment[];
}

/** A part of one text node: where some of a block's text is in the DOM. */
export interface NodeSpan {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  /** Something that is not read lies between this span and the one before. */
  readonly afterGap: boolean;
}

/** The node spans that hold a span of a block's text, in order; empty where no text node does. */
export function nodeSpansOf({ segments }: TextBlock, [start, end]: Span): readonly NodeSpan[] {
  const spans: NodeSpan[] = [];
  const first = Math.max(0, partitionPoint(segments, ({ at }) => at <= start) - 1);
  for (const { node, from, to, at, afterGap } of segments.slice(first)) {
    if (at >= end) break;
    const length = to - from;
    if (at + length <= start) continue;
    spans.push({
      node,
      from: from + Math.max(0, start - at),
      to: from + Math.min(length, end - at),
      afterGap,
    });
  }
  return spans;
}

/** Longer text nodes (plain-text pages) are read in parts of about this length, cut at white space. */
const PART = 4000;

/** The part of a long text node that holds `offset`; all of a shorter one. */
export function partAround(data: string, offset: number): Span {
  if (data.length <= PART) return [0, data.length];
  const index = Math.floor(offset / PART);
  const end = cutNear(data, (index + 1) * PART);
  // Cuts lie before the multiples of the length: from there on, the next part begins.
  if (offset >= end) return [end, cutNear(data, (index + 2) * PART)];
  return [cutNear(data, index * PART), end];
}

/** Where a paragraph, a line or a word ends, at or shortly before a multiple of {@link PART}. */
function cutNear(data: string, near: number): number {
  if (near <= 0) return 0;
  if (near >= data.length) return data.length;
  const floor = near - PART / 4;
  for (const mark of ['\n\n', '. ', '\n', ' ']) {
    const at = data.lastIndexOf(mark, near - mark.length);
    if (at >= floor) return at + mark.length;
  }
  return near;
}
