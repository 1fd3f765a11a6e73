import { distance, holds, type Box, type Point } from '../dom/geometry.ts';

/** Tolerance for a trembling hand: this far outside the area still counts as inside. */
const SLACK_PX = 8;

/**
 * Whether a pointer that left the mention is on its way to the card: inside the convex hull of the line and the card,
 * and nearer to the card than one step before. All in client coordinates. The idea is that of the "safe triangle" of
 * nested menus: https://bjk5.com/post/44698559168/breaking-down-amazons-mega-dropdown
 */
export function isOnTheWay(line: Box, card: Box, from: Point, to: Point): boolean {
  if (!insideHull(line, card, to)) return false;
  return distance(card, to) < distance(card, from) || holds(card, to, SLACK_PX);
}

/**
 * Whether the point is in the convex hull of two boxes, without building it: a point is inside if it is in a box
 * somewhere between the two.
 *
 *      ┌──line──┐
 *     ╱    ·     ╲         t = 0 at the line, 1 at the card
 *    ┌────card────┐
 */
function insideHull(a: Box, b: Box, point: Point): boolean {
  let low = 0;
  let high = 1;
  // Each edge of the moving box is linear in t, so each constraint "edge left of point" bounds t from one side.
  const constraints: readonly (readonly [from: number, to: number])[] = [
    [point.x - a.left + SLACK_PX, point.x - b.left + SLACK_PX],
    [a.right - point.x + SLACK_PX, b.right - point.x + SLACK_PX],
    [point.y - a.top + SLACK_PX, point.y - b.top + SLACK_PX],
    [a.bottom - point.y + SLACK_PX, b.bottom - point.y + SLACK_PX],
  ];
  for (const [from, to] of constraints) {
    if (from < 0 && to < 0) return false;
    if (from >= 0 && to >= 0) continue;
    const zero = from / (from - to);
    if (from < 0) low = Math.max(low, zero);
    else high = Math.min(high, zero);
  }
  return low <= high;
}
