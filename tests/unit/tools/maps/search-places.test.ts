import { expect, test } from 'vitest';
import { countOverlaps } from '../../../../components/relations/map-cost.ts';
import { boxesAt, mapOf } from '../../../../components/relations/map-grid.ts';
import { builtInPacks } from '../../../../data/built-in-packs.ts';
import { sampleMaps } from '../../../../tools/maps/sample-maps.ts';
import { searchPlaces } from '../../../../tools/maps/search-places.ts';

const WIDTH = 352;

test.each(builtInPacks)(
  'finds places for $id, the same each time, nothing on anything else',
  pack => {
    const { nodes, edges } = sampleMaps(pack)[0]?.content ?? { nodes: [], edges: [] };
    const places = searchPlaces(nodes, edges, WIDTH);
    expect(searchPlaces(nodes, edges, WIDTH)).toEqual(places);
    expect(countOverlaps(mapOf(boxesAt(places, nodes, WIDTH), WIDTH), edges)).toBe(0);
  },
);

test('parties without relations stand apart', () => {
  const nodes = Array.from({ length: 9 }, () => ({ width: 90, height: 30 }));
  const places = searchPlaces(nodes, [], 300);
  expect(countOverlaps(mapOf(boxesAt(places, nodes, 300), 300), [])).toBe(0);
});

test('nobody has no place', () => {
  expect(searchPlaces([], [], 300)).toEqual([]);
});
