import type { Box, LaidMap, Size } from './relation-map.ts';

/** Distance of the rows: a party, a gap for a label of two lines, a party. */
const ROW = 82;
/** Places of a party in a row. Neighbours may be too near for each other: then the cost keeps one of them free. */
export const COLUMNS = 7;

/** The place of each party on the grid, counted row by row. */
export type Places = readonly number[];

/** The number of places for so many parties: one row for each two. */
export function placeCount(parties: number): number {
  return Math.max(1, Math.ceil(parties / 2)) * COLUMNS;
}

/** The boxes of parties at their places; no party is wider than the map. */
export function boxesAt(places: Places, nodes: readonly Size[], width: number): readonly Box[] {
  const height = heightOf(nodes);
  return nodes.map((node, index) => {
    const place = places[index] ?? 0;
    return {
      width: node.width,
      height: node.height,
      x: node.width / 2 + ((place % COLUMNS) / (COLUMNS - 1)) * (width - node.width),
      y: height / 2 + Math.floor(place / COLUMNS) * ROW,
    };
  });
}

/** The map of these boxes, without empty rows above and below. */
export function mapOf(boxes: readonly Box[], width: number): LaidMap {
  const height = heightOf(boxes);
  const rows = boxes.map(({ y }) => y);
  const top = Math.min(...rows) - height / 2;
  return {
    boxes: boxes.map(box => ({ ...box, y: box.y - top })),
    width,
    height: boxes.length === 0 ? 0 : Math.max(...rows) + height / 2 - top,
  };
}

function heightOf(nodes: readonly Size[]): number {
  return Math.max(0, ...nodes.map(({ height }) => height));
}
