/** A point in client coordinates: CSS pixels from the layout viewport's corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box in client coordinates. A `DOMRect` is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether the point lies in the box or within `slack` pixels of it; edges count. */
export function holds(box: Box, point: Point, slack = 0): boolean {
  return (
    point.x >= box.left - slack &&
    point.x <= box.right + slack &&
    point.y >= box.top - slack &&
    point.y <= box.bottom + slack
  );
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Distance from the point to the nearest point of the box; 0 inside. */
export function distance(box: Box, point: Point): number {
  const x = Math.max(box.left - point.x, 0, point.x - box.right);
  const y = Math.max(box.top - point.y, 0, point.y - box.bottom);
  return Math.hypot(x, y);
}
