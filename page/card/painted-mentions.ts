import type { AnchoredCandidate, MentionIndex } from '../paint/anchored-candidate.ts';

/** The painted mention with this id; `undefined`: it is not painted, or gone. */
export function paintedMention(index: MentionIndex, id: number): AnchoredCandidate | undefined {
  return index.painted().find(mention => mention.id === id);
}

/** Where a mention is among all painted ones, counted from 1; `undefined` where it is not, or is the only one. */
export function positionAmong(
  painted: readonly { readonly id: number }[],
  id: number,
): { readonly index: number; readonly count: number } | undefined {
  const at = painted.findIndex(mention => mention.id === id);
  return painted.length > 1 && at >= 0 ? { index: at + 1, count: painted.length } : undefined;
}

/**
 * The next (1) or previous (-1) mention: beside `current` in document order, wrapping at the ends; without a current
 * one, the first below the top of the view, or the last above it. `undefined`: none is painted.
 */
export function adjacentMention<M extends { readonly id: number; readonly range: Range }>(
  painted: readonly M[],
  current: number | undefined,
  direction: 1 | -1,
): M | undefined {
  const at = painted.findIndex(mention => mention.id === current);
  if (at >= 0) return painted.at((at + direction) % painted.length);
  const below = firstBelowTop(painted);
  return direction === 1 ? (painted[below] ?? painted[0]) : painted.at(below - 1);
}

/** Index of the first mention that begins below the top of the view; the count if all have scrolled past. */
function firstBelowTop(painted: readonly { readonly range: Range }[]): number {
  const at = painted.findIndex(({ range }) => {
    const line = range.getClientRects()[0];
    return line !== undefined && line.top >= 0;
  });
  return at < 0 ? painted.length : at;
}
