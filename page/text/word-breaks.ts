import type { Span } from '../../detection/mention.ts';
import { isElement, parentOf } from '../dom/native-dom.ts';
import type { TextBlock, TextSegment } from './text-block.ts';

const wordCharacter = /[\p{L}\p{N}_]/u;

/** A gap wider than this share of the letters' height reads as white space; kerning and italics stay well below. */
const APART = 0.12;

/**
 * Soft word breaks: indexes of the segments that begin in the middle of what could be a word, at an element's edge.
 * `Open|<b>AI</b>`, but also `<a>Azure</a>|<a>Stargate</a>`: only layout can tell whether such letters touch.
 */
export function softBreaksIn({ text, segments }: TextBlock): readonly number[] {
  const breaks: number[] = [];
  for (const [index, { at, afterEdge, afterGap }] of segments.entries()) {
    if (!(afterEdge || afterGap) || index === 0) continue;
    if (wordCharacter.test(text.charAt(at - 1)) && wordCharacter.test(text.charAt(at))) {
      breaks.push(index);
    }
  }
  return breaks;
}

/** Those of some soft breaks that lie in or at the edge of one of the spans. */
export function breaksAt(
  { segments }: TextBlock,
  breaks: readonly number[],
  spans: readonly Span[],
): readonly number[] {
  return breaks.filter(index => {
    const at = segments[index]?.at ?? 0;
    return spans.some(([start, end]) => start <= at && at <= end);
  });
}

/** The block with a space at each soft break whose letters are rendered apart; the same block where none is. Reads layout. */
export function splitAtBreaks(block: TextBlock, softBreaks: readonly number[]): TextBlock {
  const apart = new Set(softBreaks.filter(index => isRenderedApart(block.segments, index)));
  if (apart.size === 0) return block;
  let shift = 0;
  let text = block.text.slice(0, block.segments[0]?.at ?? 0);
  const segments = block.segments.map((segment, index) => {
    const next = block.segments[index + 1]?.at ?? block.text.length;
    if (apart.has(index)) {
      text += ' ';
      shift += 1;
    }
    text += block.text.slice(segment.at, next);
    return { ...segment, at: segment.at + shift };
  });
  return { ...block, text, segments };
}

/** Is there visible space between the last letter of the segment before and the first one of this segment? */
function isRenderedApart(segments: readonly TextSegment[], index: number): boolean {
  const before = segments[index - 1];
  const after = segments[index];
  if (!before || !after) return false;
  const left = rectOf(before.node, before.to - 1, 'last');
  const right = rectOf(after.node, after.from, 'first');
  if (!left || !right) return false;
  const vertical = isVertical(before.node);
  const height = Math.min(
    vertical ? left.width : left.height,
    vertical ? right.width : right.height,
  );
  const across = gap(left.left, left.right, right.left, right.right);
  const down = gap(left.top, left.bottom, right.top, right.bottom);
  const [along, between] = vertical ? [down, across] : [across, down];
  // Boxes on one line overlap across the line by more than half; otherwise the line was broken between them.
  if (-between > height / 2) return along > height * APART;
  return !isOneInlineText(before.node, after.node);
}

/** Distance between two intervals on one axis; negative: by how much they overlap. */
const gap = (aStart: number, aEnd: number, bStart: number, bEnd: number): number =>
  Math.max(aStart, bStart) - Math.min(aEnd, bEnd);

function rectOf(node: Text, offset: number, which: 'first' | 'last'): DOMRect | undefined {
  const range = new Range();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const rects = range.getClientRects();
  return rects[which === 'first' ? 0 : rects.length - 1];
}

const isVertical = (node: Text): boolean => {
  const parent = parentOf(node);
  return (
    !!parent &&
    isElement(parent) &&
    /^(?:vertical|sideways)/.test(getComputedStyle(parent).writingMode)
  );
};

/** Two texts on lines of their own: are they one word broken at the end of a line, rather than two boxes? */
function isOneInlineText(before: Text, after: Text): boolean {
  const range = new Range();
  range.setStart(before, 0);
  range.setEnd(after, 0);
  return [before, after].every(node => isInlineUpTo(node, range.commonAncestorContainer));
}

function isInlineUpTo(node: Text, top: Node): boolean {
  for (let parent = parentOf(node); parent && parent !== top; parent = parentOf(parent)) {
    if (!isElement(parent)) return true;
    if (!/^(?:inline$|contents|ruby)/.test(getComputedStyle(parent).display)) return false;
  }
  return true;
}
