import { describe, expect, test } from 'vitest';
import { layRelations } from '../../../../components/relations/lay-relations.ts';
import { countOverlaps } from '../../../../components/relations/map-cost.ts';
import { builtInPacks } from '../../../../data/built-in-packs.ts';
import { toldPack } from '../../../../data/display-pack.ts';
import { SAMPLE_WIDTHS, sampleMaps } from '../../../../tools/maps/sample-maps.ts';

describe.each(builtInPacks.map(toldPack))('the map of $id', pack => {
  const samples = sampleMaps(pack);

  test.each(samples)('in $name draws every relation, those of one pair on one line', sample => {
    const { edges } = sample.content;
    expect(edges.flatMap(({ lines }) => lines)).toHaveLength(pack.relations.length);
    expect(new Set(edges.map(({ from, to }) => `${from} ${to}`)).size).toBe(edges.length);
  });

  test.each(samples)('in $name can be laid out at every width that a popup gives', sample => {
    const { nodes, edges } = sample.content;
    const failing = SAMPLE_WIDTHS.filter(
      width => layRelations(nodes, edges, width, pack.mapLayouts) === undefined,
    );
    expect(failing, 'Find layouts for what the pack says now: npm run maps').toEqual([]);
  });

  test('is laid out in less than a frame', () => {
    const [{ nodes, edges } = { nodes: [], edges: [] }] = samples.map(({ content }) => content);
    const rounds = 20;
    const start = performance.now();
    for (let round = 0; round < rounds; round += 1) {
      layRelations(nodes, edges, 352, pack.mapLayouts);
    }
    expect((performance.now() - start) / rounds).toBeLessThan(16);
  });
});

test('of several layouts the one without faults is taken', () => {
  const nodes = Array.from({ length: 3 }, () => ({ width: 60, height: 30 }));
  const edges = [{ from: 0, to: 2, label: { width: 30, height: 14 } }];
  const throughTheMiddle = [0, 3, 6];
  const aside = [0, 10, 6];
  expect(layRelations(nodes, edges, 300, [throughTheMiddle])).toBeUndefined();
  const map = layRelations(nodes, edges, 300, [throughTheMiddle, aside]);
  expect(map?.boxes.map(({ y }) => y)).toEqual([15, 97, 15]);
});

test('without layouts there is no map', () => {
  expect(layRelations([{ width: 60, height: 30 }], [], 300, [])).toBeUndefined();
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
