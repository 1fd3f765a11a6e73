import type { Span } from '../../detection/mention.ts';
import type { BlockText, Piece } from './text-block.ts';
import { isElement, parentOf } from '../dom/native-dom.ts';

const wordCharacter = /[\p{L}\p{N}_]/u;

/** A gap wider than this part of the letters' height is seen as white space; kerning and italics stay well below. */
const APART = 0.12;

/**
 * Indexes of the pieces that begin in the middle of what could be a word, at an element's edge and at or in one of
 * the spans: `Open|<b>AI</b>`, but also `<a>Azure</a>|<a>Stargate</a>`. Only layout can say whether such letters touch.
 * @param spans Where letters of names stand.
 */
export function findJoints({ text, pieces }: BlockText, spans: readonly Span[]): number[] {
  const joints: number[] = [];
  for (const [index, { at, afterEdge, afterGap }] of pieces.entries()) {
    if (!(afterEdge || afterGap) || index === 0) continue;
    if (!wordCharacter.test(text.charAt(at - 1)) || !wordCharacter.test(text.charAt(at))) continue;
    if (spans.some(([start, end]) => start <= at && at <= end)) joints.push(index);
  }
  return joints;
}

/** The block with a space put in at every joint whose letters look apart. Reads layout. */
export function partWords(block: BlockText, joints: readonly number[]): BlockText {
  const apart = new Set(joints.filter(index => looksApart(block.pieces, index)));
  if (apart.size === 0) return block;
  let shift = 0;
  let text = '';
  const pieces = block.pieces.map((piece, index) => {
    const next = block.pieces[index + 1]?.at ?? block.text.length;
    if (apart.has(index)) {
      text += ' ';
      shift += 1;
    }
    text += block.text.slice(piece.at, next);
    return { ...piece, at: piece.at + shift };
  });
  const head = block.text.slice(0, block.pieces[0]?.at ?? 0);
  return {
    ...block,
    text: head + text,
    pieces,
  };
}

/** Do the last letter of the piece before and the first of this one stand apart on the screen? */
function looksApart(pieces: readonly Piece[], index: number): boolean {
  const before = pieces[index - 1];
  const after = pieces[index];
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
  // On one line the boxes overlap across the line by more than half; else the line broke between them.
  if (-between > height / 2) return along > height * APART;
  return !breaksWithin(before.node, after.node);
}

/** Distance between two spans on one axis; negative: how far they overlap. */
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

/** Both stand on their own lines: is that one word broken at a line's end, rather than two boxes? */
function breaksWithin(before: Text, after: Text): boolean {
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
