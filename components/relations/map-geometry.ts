/** A point on the map; units are sixteenths of an em, the origin is the upper left corner. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** A width and a height, in the map's units. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** A box by its center. */
export interface MapBox extends MapPoint, MapSize {}

/** A straight line from the border of one box to the border of another. */
export interface MapLine {
  readonly from: MapPoint;
  readonly to: MapPoint;
}

/** The line that stands for all relations from one party to another. */
export interface MapEdge {
  /** Index of a party. */
  readonly from: number;
  readonly to: number;
  /** Size of its label, which is centered on the middle of the line. */
  readonly label: MapSize;
}

/** A map with its parties placed; `boxes` are in the order of the parties. */
export interface LaidMap extends MapSize {
  readonly boxes: readonly MapBox[];
}

/** The line between the centers of two boxes, cut at their borders, `gap` away from each. */
export function lineBetween(from: MapBox, to: MapBox, gap = 0): MapLine {
  return { from: borderPoint(from, to, gap), to: borderPoint(to, from, gap) };
}

/** The middle of a line: the center of its label. */
export function middleOf({ from, to }: MapLine): MapPoint {
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

/** Whether two boxes overlap; boxes that only touch do not. */
export function boxesMeet(a: MapBox, b: MapBox): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height
  );
}

/** Whether a line passes through a box; a line that only touches its border does not. */
export function lineMeetsBox({ from, to }: MapLine, box: MapBox): boolean {
  const left = box.x - box.width / 2;
  const right = box.x + box.width / 2;
  const top = box.y - box.height / 2;
  const bottom = box.y + box.height / 2;
  if (Math.max(from.x, to.x) <= left || Math.min(from.x, to.x) >= right) return false;
  if (Math.max(from.y, to.y) <= top || Math.min(from.y, to.y) >= bottom) return false;
  // The line comes near: it meets the box unless all four corners are on one side of it.
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const sides = [left, right].flatMap(x =>
    [top, bottom].map(y => dx * (y - from.y) - dy * (x - from.x)),
  );
  return Math.min(...sides) < 0 && Math.max(...sides) > 0;
}

function borderPoint(box: MapBox, towards: MapPoint, gap: number): MapPoint {
  const dx = towards.x - box.x;
  const dy = towards.y - box.y;
  const scale = Math.min(
    dx === 0 ? Infinity : (box.width / 2 + gap) / Math.abs(dx),
    dy === 0 ? Infinity : (box.height / 2 + gap) / Math.abs(dy),
  );
  if (scale === Infinity) return { x: box.x, y: box.y };
  return { x: box.x + dx * scale, y: box.y + dy * scale };
}
