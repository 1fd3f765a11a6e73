import { distance, holds, type Box, type Point } from '../dom/geometry.ts';

/** Hands tremble: this far beside the straight way still counts as on the way. */
const SLACK_PX = 8;

/**
 * Whether a pointer that left the mention is on its way to the card: inside the shape that is spanned by the
 * line it left and the card, and nearer to the card than at the step before.
 */
export function isOnTheWay(line: Box, card: Box, from: Point, to: Point): boolean {
  if (!insideHull(line, card, to)) return false;
  return distance(card, to) < distance(card, from) || holds(card, to, SLACK_PX);
}

/**
 * The convex hull of two boxes, without building it: a point is inside if it lies in a box that is
 * somewhere between the two.
 *
 *      ┌──line──┐
 *     ╱    ·     ╲         t = 0 at the line, 1 at the card
 *    ┌────card────┐
 */
function insideHull(a: Box, b: Box, point: Point): boolean {
  let low = 0;
  let high = 1;
  // Each edge of the moving box is linear in t, so each demand "edge left of point" bounds t from one side.
  const demands: readonly (readonly [from: number, to: number])[] = [
    [point.x - a.left + SLACK_PX, point.x - b.left + SLACK_PX],
    [a.right - point.x + SLACK_PX, b.right - point.x + SLACK_PX],
    [point.y - a.top + SLACK_PX, point.y - b.top + SLACK_PX],
    [a.bottom - point.y + SLACK_PX, b.bottom - point.y + SLACK_PX],
  ];
  for (const [from, to] of demands) {
    if (from < 0 && to < 0) return false;
    if (from >= 0 && to >= 0) continue;
    const zero = from / (from - to);
    if (from < 0) low = Math.max(low, zero);
    else high = Math.min(high, zero);
  }
  return low <= high;
}
