import type { Box, Line, Point } from './relation-map.ts';

/** The line between two boxes' centres, cut at their borders, `gap` away from each. */
export function lineBetween(from: Box, to: Box, gap = 0): Line {
  return { from: borderPoint(from, to, gap), to: borderPoint(to, from, gap) };
}

/** Where the line's label stands. */
export function middleOf({ from, to }: Line): Point {
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

/** Whether two boxes come nearer than `margin` to each other. */
export function boxesMeet(a: Box, b: Box, margin: number): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width + margin * 2 &&
    Math.abs(a.y - b.y) * 2 < a.height + b.height + margin * 2
  );
}

/** Whether two lines cross between their ends. */
export function linesCross(a: Line, b: Line): boolean {
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

/** Whether a line passes nearer than `margin` to a box. */
export function lineMeetsBox(line: Line, box: Box, margin: number): boolean {
  const { from, to } = line;
  const left = box.x - box.width / 2 - margin;
  const right = box.x + box.width / 2 + margin;
  const top = box.y - box.height / 2 - margin;
  const bottom = box.y + box.height / 2 + margin;
  if (from.x <= left && to.x <= left) return false;
  if (from.x >= right && to.x >= right) return false;
  if (from.y <= top && to.y <= top) return false;
  if (from.y >= bottom && to.y >= bottom) return false;
  // The line comes near: it meets the box unless all four corners lie on one side of it.
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const offset = dx * from.y - dy * from.x;
  const leftTop = dx * top - dy * left - offset;
  const rightTop = dx * top - dy * right - offset;
  const leftBottom = dx * bottom - dy * left - offset;
  const rightBottom = dx * bottom - dy * right - offset;
  return (
    Math.min(leftTop, rightTop, leftBottom, rightBottom) < 0 &&
    Math.max(leftTop, rightTop, leftBottom, rightBottom) > 0
  );
}

/** Above 0: the point lies on one side of the line; below 0: on the other. */
function side({ from, to }: Line, point: Point): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}

function borderPoint(box: Box, towards: Point, gap: number): Point {
  const dx = towards.x - box.x;
  const dy = towards.y - box.y;
  const scale = Math.min(
    dx === 0 ? Infinity : (box.width / 2 + gap) / Math.abs(dx),
    dy === 0 ? Infinity : (box.height / 2 + gap) / Math.abs(dy),
  );
  if (scale === Infinity) return { x: box.x, y: box.y };
  return { x: box.x + dx * scale, y: box.y + dy * scale };
}
