import { mapCost } from './map-cost.ts';
import type { Box, LaidMap, MapEdge, Size } from './relation-map.ts';

/** Distance of the rows: a party, a gap for a label of two lines, a party. */
const ROW = 82;
/** Places of a party in a row. Neighbours may be too near for each other: then the cost keeps one of them free. */
const COLUMNS = 7;
/** The search tries so many changes for each party: enough that more no longer betters the maps it was tried on. */
const CHANGES_PER_NODE = 400;
/** The search begins to accept changes for the worse of about this cost, and ends with next to none. */
const FIRST_HEAT = 500;
const LAST_HEAT = 2;
/** A search that ends in a map with faults begins anew, so often at most. */
const ATTEMPTS = 4;
/** A map below this cost for each edge has no fault, only lines. */
const FAULTLESS_PER_EDGE = 50;

/**
 * Finds places for parties on a map of a given width such that nothing lies on anything else and lines are short:
 * simulated annealing on a grid. Deterministic. No party is wider than the map.
 */
export function layRelations(
  nodes: readonly Size[],
  edges: readonly MapEdge[],
  width: number,
): LaidMap {
  const height = Math.max(0, ...nodes.map(node => node.height));
  const slotCount = Math.max(1, Math.ceil(nodes.length / 2)) * COLUMNS;
  const places = nodes.map(node => placesOf(node, slotCount, width, height));
  const boxesOf = (slots: readonly number[]) =>
    slots.flatMap((slot, node) => places[node]?.[slot] ?? []);
  const costOf = (slots: readonly number[]) => mapCost(boxesOf(slots), edges, width);

  const start = nodes.map((_node, index) => cornerSlot(index));
  let best = { slots: start, cost: costOf(start) };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const found = search(start, slotCount, costOf, createRandom(attempt));
    if (found.cost < best.cost) best = found;
    if (best.cost < edges.length * FAULTLESS_PER_EDGE) break;
  }
  return movedUp(boxesOf(best.slots), width, height);
}

interface Found {
  readonly slots: number[];
  readonly cost: number;
}

/** One run of the annealing. */
function search(
  start: number[],
  slotCount: number,
  costOf: (slots: readonly number[]) => number,
  random: () => number,
): Found {
  let now: Found = { slots: start, cost: costOf(start) };
  let best = now;
  const changes = start.length * CHANGES_PER_NODE;
  for (let change = 0; change < changes; change += 1) {
    const heat = FIRST_HEAT * (LAST_HEAT / FIRST_HEAT) ** (change / changes);
    const slots = changed(now.slots, slotCount, random);
    const cost = costOf(slots);
    if (cost >= now.cost && random() >= Math.exp((now.cost - cost) / heat)) continue;
    now = { slots, cost };
    if (cost < best.cost) best = now;
  }
  return best;
}

/** All places that a party can take: row by row. */
function placesOf(node: Size, count: number, width: number, height: number): readonly Box[] {
  return Array.from({ length: count }, (_, slot) => ({
    width: node.width,
    height: node.height,
    x: node.width / 2 + ((slot % COLUMNS) / (COLUMNS - 1)) * (width - node.width),
    y: height / 2 + Math.floor(slot / COLUMNS) * ROW,
  }));
}

/** Where the search begins: two parties in each row, left and right. */
function cornerSlot(index: number): number {
  return (index % 2) * (COLUMNS - 1) + Math.floor(index / 2) * COLUMNS;
}

/** One party moved to any place; who stands there takes the place that it left. */
function changed(slots: readonly number[], places: number, random: () => number): number[] {
  const moved = Math.floor(random() * slots.length);
  const target = Math.floor(random() * places);
  const next = [...slots];
  const other = next.indexOf(target);
  if (other >= 0) next[other] = next[moved] ?? target;
  next[moved] = target;
  return next;
}

/** The map without empty rows above and below. */
function movedUp(boxes: readonly Box[], width: number, height: number): LaidMap {
  const rows = boxes.map(({ y }) => y);
  const top = Math.min(...rows) - height / 2;
  return {
    boxes: boxes.map(box => ({ ...box, y: box.y - top })),
    width,
    height: boxes.length === 0 ? 0 : Math.max(...rows) + height / 2 - top,
  };
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
