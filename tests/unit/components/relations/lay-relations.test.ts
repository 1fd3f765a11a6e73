import { describe, expect, test } from 'vitest';
import { layRelations } from '../../../../components/relations/lay-relations.ts';
import { countOverlaps } from '../../../../components/relations/map-cost.ts';
import { mapContentOf } from '../../../../components/relations/map-content.ts';
import { builtInPacks } from '../../../../data/built-in-packs.ts';
import type { Relation } from '../../../../data/pack.ts';

/** Wider than the fonts in use, so that a map that fits here fits there. */
const measure = (text: string, size: number) => text.length * size * 0.58;
const labelOf = ({ kind, figure }: Relation) => (figure ? `${kind} · in ${figure.text}` : kind);

describe.each(builtInPacks)('the map of $id', ({ parties, relations }) => {
  const { nodes, edges } = mapContentOf(parties, relations, labelOf, measure);

  test('draws every relation, those of one pair on one line', () => {
    expect(edges.flatMap(({ lines }) => lines)).toHaveLength(relations.length);
    expect(new Set(edges.map(({ from, to }) => `${from} ${to}`)).size).toBe(edges.length);
  });

  test.each([304, 320, 336, 352, 368, 400])(
    '%d units wide: nothing lies on anything else or leaves the map',
    width => {
      expect(countOverlaps(layRelations(nodes, edges, width), edges)).toBe(0);
    },
  );

  test('is the same each time', () => {
    expect(layRelations(nodes, edges, 352)).toEqual(layRelations(nodes, edges, 352));
  });
});

test('a map of nobody is empty', () => {
  expect(layRelations([], [], 300)).toEqual({ boxes: [], width: 300, height: 0 });
});

test('parties without relations stand apart', () => {
  const nodes = Array.from({ length: 9 }, () => ({ width: 90, height: 30 }));
  expect(countOverlaps(layRelations(nodes, [], 300), [])).toBe(0);
});

const box = (x: number, y: number) => ({ x, y, width: 20, height: 20 });

const map = (...boxes: ReturnType<typeof box>[]) => ({ boxes, width: 200, height: 200 });

describe('counting overlaps', () => {
  const edge = { from: 0, to: 2, label: { width: 4, height: 4 } };

  test('a party on a party', () => {
    expect(countOverlaps(map(box(20, 20), box(30, 30)), [])).toBe(1);
  });
  test('a line and its label on a party that they pass', () => {
    expect(countOverlaps(map(box(20, 20), box(20, 70), box(20, 120)), [edge])).toBe(2);
    expect(countOverlaps(map(box(20, 20), box(60, 70), box(20, 120)), [edge])).toBe(0);
  });
  test('a party beyond the side', () => {
    expect(countOverlaps(map(box(195, 20)), [])).toBe(1);
  });
});
