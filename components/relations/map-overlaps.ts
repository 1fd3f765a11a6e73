import { boxesMeet, lineBetween, lineMeetsBox, middleOf } from './map-geometry.ts';
import type { LaidMap, MapBox, MapEdge, MapLine } from './map-geometry.ts';

interface DrawnEdge {
  readonly edge: MapEdge;
  readonly line: MapLine;
  readonly label: MapBox;
}

/**
 * Number of overlaps between parties, labels and the lines of other parties, plus the parties and labels that reach
 * beyond the sides of the map.
 */
export function countOverlaps({ boxes, width }: LaidMap, edges: readonly MapEdge[]): number {
  const drawn = drawEdges(boxes, edges);
  const solid = [...boxes, ...drawn.map(({ label }) => label)];
  const pairs = solid.flatMap((box, index) =>
    solid.slice(index + 1).filter(other => boxesMeet(box, other)),
  );
  const pierced = drawn.flatMap(({ edge, line }) =>
    boxes.filter(
      (box, index) => index !== edge.from && index !== edge.to && lineMeetsBox(line, box),
    ),
  );
  const outside = solid.filter(box => isOutside(box, width));
  return pairs.length + pierced.length + outside.length;
}

function drawEdges(boxes: readonly MapBox[], edges: readonly MapEdge[]): readonly DrawnEdge[] {
  return edges.flatMap(edge => {
    const from = boxes[edge.from];
    const to = boxes[edge.to];
    if (!from || !to) return [];
    const line = lineBetween(from, to);
    return [{ edge, line, label: { ...middleOf(line), ...edge.label } }];
  });
}

/** Half a unit is the rounding of a sum, not a fault. */
function isOutside({ x, width }: MapBox, mapWidth: number): boolean {
  return x - width / 2 < -0.5 || x + width / 2 > mapWidth + 0.5;
}
