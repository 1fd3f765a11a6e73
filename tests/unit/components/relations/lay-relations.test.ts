import { describe, expect, test } from 'vitest';
import { layRelations } from '../../../../components/relations/lay-relations.ts';
import { builtInPacks } from '../../../../data/built-in-packs.ts';
import { SAMPLE_WIDTHS, sampleMaps } from './sample-maps.ts';

describe.each(builtInPacks)('the map of $id', pack => {
  const samples = sampleMaps(pack);
  const places = pack.parties.map(({ place }) => place);

  test.each(samples)('in $name draws every relation, those of one pair on one line', sample => {
    const { edges } = sample.content;
    expect(edges.flatMap(({ lines }) => lines)).toHaveLength(pack.relations.length);
    expect(new Set(edges.map(({ from, to }) => `${from} ${to}`)).size).toBe(edges.length);
  });

  test.each(samples)('in $name is free of overlaps at every width that a popup gives', sample => {
    const { nodes, edges } = sample.content;
    const failing = SAMPLE_WIDTHS.filter(
      width => layRelations(nodes, edges, width, places) === undefined,
    );
    expect(failing, 'Move the places of the parties in the pack').toEqual([]);
  });
});

const node = { width: 60, height: 30 };

describe('laying out relations', () => {
  test('the first column touches the left side, the last one the right side', () => {
    const map = layRelations([node, node], [], 300, [
      [0, 0],
      [6, 0],
    ]);
    expect(map?.boxes.map(({ x }) => x)).toEqual([30, 270]);
  });

  test('rows are 82 units apart; empty rows above and below are left out', () => {
    const map = layRelations([node, node], [], 300, [
      [0, 3],
      [0, 5],
    ]);
    expect(map?.boxes.map(({ y }) => y)).toEqual([15, 179]);
    expect(map?.height).toBe(194);
  });

  test('there is no map where parties overlap', () => {
    const places = [
      [2, 0],
      [3, 0],
    ] as const;
    expect(layRelations([node, node], [], 300, places)).toBeUndefined();
    expect(layRelations([node, node], [], 500, places)).toBeDefined();
  });

  test('there is no map where a party has no place, or where there is no party', () => {
    expect(layRelations([node, node], [], 300, [[0, 0], undefined])).toBeUndefined();
    expect(layRelations([], [], 300, [])).toBeUndefined();
  });
});
