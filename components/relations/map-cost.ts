import { boxesMeet, lineBetween, lineMeetsBox, linesCross, middleOf } from './map-geometry.ts';
import type { Box, LaidMap, Line, MapEdge } from './relation-map.ts';

/** Faults, in the order of how much they hurt a reader; the numbers only rank them. */
const COST = {
  nodesMeet: 4000,
  lineThroughNode: 900,
  labelOnNode: 900,
  labelOnLabel: 900,
  labelOutside: 900,
  crossing: 400,
  lineThroughLabel: 300,
  lineUnderLabel: 350,
  slanted: 20,
  upwards: 60,
  perUnit: 0.25,
};
/** Free space around a party and around a label. */
const NODE_MARGIN = 9;
const LABEL_MARGIN = 3;
/** So much of a line must be seen beside its own label: enough for an arrow head and a tail. */
const LEAST_SEEN = 44;

interface DrawnEdge {
  readonly edge: MapEdge;
  readonly line: Line;
  readonly label: Box;
}

/** How bad a map of a given width is: faults by their weight, then length of lines. */
export function mapCost(boxes: readonly Box[], edges: readonly MapEdge[], width: number): number {
  const drawn = drawEdges(boxes, edges);
  let cost = 0;
  for (let one = 0; one < boxes.length; one += 1) {
    for (let other = one + 1; other < boxes.length; other += 1) {
      if (meet(boxes[one], boxes[other], NODE_MARGIN)) cost += COST.nodesMeet;
    }
  }
  for (let index = 0; index < drawn.length; index += 1) {
    const one = drawn[index];
    if (!one) continue;
    cost += costAlone(one, boxes);
    if (isOutside(one.label, width)) cost += COST.labelOutside;
    for (let next = index + 1; next < drawn.length; next += 1) {
      const other = drawn[next];
      if (other) cost += costTogether(one, other);
    }
  }
  return cost;
}

/**
 * How often things lie on each other that a reader must tell apart (parties, labels, lines of other parties), or
 * beyond the map's sides.
 */
export function countOverlaps({ boxes, width }: LaidMap, edges: readonly MapEdge[]): number {
  const drawn = drawEdges(boxes, edges);
  const solid = [...boxes, ...drawn.map(({ label }) => label)];
  const pairs = solid.flatMap((box, index) =>
    solid.slice(index + 1).filter(other => boxesMeet(box, other, 0)),
  );
  const pierced = drawn.flatMap(({ edge, line }) =>
    boxes.filter(
      (box, index) => index !== edge.from && index !== edge.to && lineMeetsBox(line, box, 0),
    ),
  );
  const outside = solid.filter(box => isOutside(box, width));
  return pairs.length + pierced.length + outside.length;
}

function drawEdges(boxes: readonly Box[], edges: readonly MapEdge[]): readonly DrawnEdge[] {
  const drawn: DrawnEdge[] = [];
  for (const edge of edges) {
    const from = boxes[edge.from];
    const to = boxes[edge.to];
    if (!from || !to) continue;
    const line = lineBetween(from, to);
    const { x, y } = middleOf(line);
    drawn.push({ edge, line, label: { x, y, width: edge.label.width, height: edge.label.height } });
  }
  return drawn;
}

/** Half a unit is the rounding of a sum, not a fault. */
function isOutside({ x, width }: Box, mapWidth: number): boolean {
  return x - width / 2 < -0.5 || x + width / 2 > mapWidth + 0.5;
}

function meet(one: Box | undefined, other: Box | undefined, margin: number): boolean {
  return one !== undefined && other !== undefined && boxesMeet(one, other, margin);
}

function costAlone({ edge, line, label }: DrawnEdge, boxes: readonly Box[]): number {
  const dx = Math.abs(line.to.x - line.from.x);
  const dy = Math.abs(line.to.y - line.from.y);
  const length = Math.hypot(dx, dy);
  let cost = length * COST.perUnit;
  if (line.to.y < line.from.y) cost += COST.upwards;
  if (dx > 1 && dy > 1) cost += COST.slanted;
  // The label hides the line from one side of its box to the other.
  const hidden = Math.min(label.width / dx, label.height / dy) * length;
  if (length - hidden < LEAST_SEEN) cost += COST.lineUnderLabel;
  for (let index = 0; index < boxes.length; index += 1) {
    const box = boxes[index];
    if (!box) continue;
    if (boxesMeet(label, box, LABEL_MARGIN)) cost += COST.labelOnNode;
    const isEnd = index === edge.from || index === edge.to;
    if (!isEnd && lineMeetsBox(line, box, NODE_MARGIN / 2)) cost += COST.lineThroughNode;
  }
  return cost;
}

function costTogether(one: DrawnEdge, other: DrawnEdge): number {
  let cost = 0;
  if (boxesMeet(one.label, other.label, LABEL_MARGIN)) cost += COST.labelOnLabel;
  if (lineMeetsBox(one.line, other.label, 0)) cost += COST.lineThroughLabel;
  if (lineMeetsBox(other.line, one.label, 0)) cost += COST.lineThroughLabel;
  if (linesCross(one.line, other.line)) cost += COST.crossing;
  return cost;
}
