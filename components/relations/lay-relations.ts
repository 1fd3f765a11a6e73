import type { Party } from '../../data/pack.ts';
import type { LaidMap, MapEdge, MapSize } from './map-geometry.ts';
import { countOverlaps } from './map-overlaps.ts';

/** Distance of the rows, in the map's units: a party, a gap for a label of two lines, a party. */
const ROW = 82;
/** The last column that a party's place can name; see `pack-schema.ts`. */
const LAST_COLUMN = 6;

/** A column and a row of the map, both from 0. */
type MapPlace = NonNullable<Party['place']>;

/**
 * Puts each party at its place on a map of a given width; empty rows at the top and the bottom are left out.
 * @param places In the order of `nodes`.
 * @returns undefined where a party has no place, or where parties, labels and lines would overlap at this width.
 */
export function layRelations(
  nodes: readonly MapSize[],
  edges: readonly MapEdge[],
  width: number,
  places: readonly (MapPlace | undefined)[],
): LaidMap | undefined {
  const placed = nodes.flatMap((node, index) => {
    const place = places[index];
    return place ? [{ node, place }] : [];
  });
  if (placed.length === 0 || placed.length < nodes.length) return undefined;
  const rows = placed.map(({ place: [, row] }) => row);
  const firstRow = Math.min(...rows);
  const height = Math.max(...nodes.map(node => node.height));
  const boxes = placed.map(({ node, place: [column, row] }) => ({
    width: node.width,
    height: node.height,
    // The first column touches the left side of the map, the last column the right side.
    x: node.width / 2 + (column / LAST_COLUMN) * (width - node.width),
    y: height / 2 + (row - firstRow) * ROW,
  }));
  const map = { boxes, width, height: height + (Math.max(...rows) - firstRow) * ROW };
  return countOverlaps(map, edges) === 0 ? map : undefined;
}
