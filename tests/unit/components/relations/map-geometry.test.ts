import { assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxesMeet,
  lineBetween,
  lineMeetsBox,
  middleOf,
} from '../../../../components/relations/map-geometry.ts';

const box = (x: number, y: number, width = 20, height = 10) => ({ x, y, width, height });

describe('the line between two boxes', () => {
  test('is cut at their borders', () => {
    expect(lineBetween(box(0, 0), box(100, 0))).toEqual({
      from: { x: 10, y: 0 },
      to: { x: 90, y: 0 },
    });
    expect(lineBetween(box(0, 0), box(0, 100))).toEqual({
      from: { x: 0, y: 5 },
      to: { x: 0, y: 95 },
    });
  });

  test('keeps a gap where one is asked for', () => {
    expect(lineBetween(box(0, 0), box(100, 0), 2).from).toEqual({ x: 12, y: 0 });
  });

  test('of boxes with one center is a point', () => {
    expect(lineBetween(box(5, 5), box(5, 5))).toEqual({ from: { x: 5, y: 5 }, to: { x: 5, y: 5 } });
  });

  test('has its label in the middle', () => {
    expect(middleOf({ from: { x: 0, y: 10 }, to: { x: 10, y: 20 } })).toEqual({ x: 5, y: 15 });
  });
});

describe('boxes', () => {
  test.each([
    [box(19, 0), true],
    [box(20, 0), false],
    [box(0, 9), true],
    [box(0, 10), false],
  ])('of 20 by 10 at the origin and %o meet: %s', (other, meets) => {
    expect(boxesMeet(box(0, 0), other)).toBe(meets);
    expect(boxesMeet(other, box(0, 0))).toBe(meets);
  });
});

describe('a line meets a box', () => {
  test.each([
    ['through it', [-50, 0, 50, 0], true],
    ['with an end in it', [0, 0, 50, 0], true],
    ['along its border', [-50, 5, 50, 5], false],
    ['beside it', [-50, 8, 50, 8], false],
    ['past a corner', [0, 30, 60, 0], false],
    ['across a corner', [0, 8, 12, 0], true],
    ['that ends before it', [-50, 0, -10, 0], false],
  ] as const)('%s', (_name, [x1, y1, x2, y2], meets) => {
    const line = { from: { x: x1, y: y1 }, to: { x: x2, y: y2 } };
    expect(lineMeetsBox(line, box(0, 0))).toBe(meets);
  });

  test('in either direction alike', () => {
    const at = record({
      x: integer({ min: -60, max: 60 }),
      y: integer({ min: -60, max: 60 }),
    });
    assert(
      property(at, at, (from, to) => {
        expect(lineMeetsBox({ from, to }, box(0, 0))).toBe(
          lineMeetsBox({ from: to, to: from }, box(0, 0)),
        );
      }),
      { seed: 7 },
    );
  });
});
