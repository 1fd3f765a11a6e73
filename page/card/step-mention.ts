import type { MarkedMention } from '../paint/anchored-candidate.ts';

/**
 * The mention that a reader means by "next" (1) or "previous" (-1): beside `current` in document order, around the
 * ends; without a current one the first that has not scrolled by yet, or the last that has. `undefined`: none is
 * painted.
 */
export function stepMention(
  painted: readonly MarkedMention[],
  current: number | undefined,
  direction: 1 | -1,
): MarkedMention | undefined {
  const at = painted.findIndex(mention => mention.id === current);
  if (at >= 0) return painted.at((at + direction) % painted.length);
  const ahead = firstAhead(painted);
  return direction === 1 ? (painted[ahead] ?? painted[0]) : painted.at(ahead - 1);
}

/** Index of the first mention that begins below the view's upper edge; the count where all have scrolled by. */
function firstAhead(painted: readonly MarkedMention[]): number {
  const at = painted.findIndex(({ range }) => {
    const line = range.getClientRects()[0];
    return line !== undefined && line.top >= 0;
  });
  return at < 0 ? painted.length : at;
}
