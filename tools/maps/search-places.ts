import { mapCost } from '../../components/relations/map-cost.ts';
import { boxesAt, COLUMNS, placeCount, type Places } from '../../components/relations/map-grid.ts';
import type { MapEdge, Size } from '../../components/relations/relation-map.ts';

/** The search tries so many changes for each party: enough that more no longer betters the maps it was tried on. */
const CHANGES_PER_NODE = 400;
/** The search begins to accept changes for the worse of about this cost, and ends with next to none. */
const FIRST_HEAT = 500;
const LAST_HEAT = 2;
/** So many searches, each from the same start by another way; the best counts. */
const ATTEMPTS = 4;

/**
 * Finds places for parties on a map of a given width such that nothing lies on anything else and lines are short:
 * simulated annealing on a grid. Deterministic.
 */
export function searchPlaces(
  nodes: readonly Size[],
  edges: readonly MapEdge[],
  width: number,
): Places {
  const count = placeCount(nodes.length);
  const costOf = (places: Places) => mapCost(boxesAt(places, nodes, width), edges, width);
  const start = nodes.map((_node, index) => cornerPlace(index));
  let best = { places: start, cost: costOf(start) };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const found = search(start, count, costOf, createRandom(attempt));
    if (found.cost < best.cost) best = found;
  }
  return best.places;
}

interface Found {
  readonly places: number[];
  readonly cost: number;
}

/** One run of the annealing. */
function search(
  start: number[],
  count: number,
  costOf: (places: Places) => number,
  random: () => number,
): Found {
  let now: Found = { places: start, cost: costOf(start) };
  let best = now;
  const changes = start.length * CHANGES_PER_NODE;
  for (let change = 0; change < changes; change += 1) {
    const heat = FIRST_HEAT * (LAST_HEAT / FIRST_HEAT) ** (change / changes);
    const places = changed(now.places, count, random);
    const cost = costOf(places);
    if (cost >= now.cost && random() >= Math.exp((now.cost - cost) / heat)) continue;
    now = { places, cost };
    if (cost < best.cost) best = now;
  }
  return best;
}

/** Where the search begins: two parties in each row, left and right. */
function cornerPlace(index: number): number {
  return (index % 2) * (COLUMNS - 1) + Math.floor(index / 2) * COLUMNS;
}

/** One party moved to any place; who stands there takes the place that it left. */
function changed(places: Places, count: number, random: () => number): number[] {
  const moved = Math.floor(random() * places.length);
  const target = Math.floor(random() * count);
  const next = [...places];
  const other = next.indexOf(target);
  if (other >= 0) next[other] = next[moved] ?? target;
  next[moved] = target;
  return next;
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
