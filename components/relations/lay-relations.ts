import { countOverlaps, mapCost } from './map-cost.ts';
import { boxesAt, mapOf, type Places } from './map-grid.ts';
import type { LaidMap, MapEdge, Size } from './relation-map.ts';

/**
 * Lays parties out on a map of a given width by the best of a few layouts, which were searched for beforehand: which
 * one that is depends on how wide the words run. Undefined: in none do all parties, labels and lines keep apart.
 */
export function layRelations(
  nodes: readonly Size[],
  edges: readonly MapEdge[],
  width: number,
  layouts: readonly Places[],
): LaidMap | undefined {
  const maps = layouts.map(places => {
    const boxes = boxesAt(places, nodes, width);
    return { boxes, cost: mapCost(boxes, edges, width) };
  });
  const [best] = maps.toSorted((one, other) => one.cost - other.cost);
  const map = best && mapOf(best.boxes, width);
  return map && countOverlaps(map, edges) === 0 ? map : undefined;
}
