import { describe, expect, test } from 'vitest';
import { distance, holds, overlaps, type Box } from '../../../../page/dom/geometry.ts';

const box: Box = { left: 100, top: 50, right: 160, bottom: 80 };

describe('a box', () => {
  test.each<[x: number, y: number, slack: number, isHeld: boolean]>([
    [130, 65, 0, true],
    [100, 65, 0, true],
    [99, 65, 0, false],
    [160, 65, 0, true],
    [161, 65, 0, false],
    [130, 50, 0, true],
    [130, 49, 0, false],
    [130, 80, 0, true],
    [130, 81, 0, false],
    [92, 65, 8, true],
    [91, 65, 8, false],
    [168, 65, 8, true],
    [169, 65, 8, false],
    [130, 42, 8, true],
    [130, 41, 8, false],
    [130, 88, 8, true],
    [130, 89, 8, false],
  ])('holds the point %i, %i with a slack of %i: %s', (x, y, slack, isHeld) => {
    expect(holds(box, { x, y }, slack)).toBe(isHeld);
  });

  test('holds nothing beyond its edges where no slack is named', () => {
    expect(holds(box, { x: 100, y: 50 })).toBe(true);
    expect(holds(box, { x: 99, y: 50 })).toBe(false);
  });

  test.each<[rule: string, other: Box, isShared: boolean]>([
    ['the same box', box, true],
    ['a box within it', { left: 110, top: 60, right: 120, bottom: 70 }, true],
    ['one that reaches into its corner', { left: 159, top: 79, right: 200, bottom: 100 }, true],
    ['not one that shares its left edge', { left: 80, top: 50, right: 100, bottom: 80 }, false],
    ['not one that shares its right edge', { left: 160, top: 50, right: 180, bottom: 80 }, false],
    ['not one that shares its top edge', { left: 100, top: 20, right: 160, bottom: 50 }, false],
    ['not one that shares its bottom edge', { left: 100, top: 80, right: 160, bottom: 99 }, false],
    ['not one beside it', { left: 300, top: 50, right: 400, bottom: 80 }, false],
    ['not one above it', { left: 100, top: 0, right: 160, bottom: 9 }, false],
  ])('overlaps %s', (_rule, other, isShared) => {
    expect(overlaps(box, other)).toBe(isShared);
    expect(overlaps(other, box)).toBe(isShared);
  });

  test.each<[x: number, y: number, away: number]>([
    [130, 65, 0],
    [100, 80, 0],
    [90, 65, 10],
    [175, 65, 15],
    [130, 30, 20],
    [130, 105, 25],
    [97, 46, 5],
    [163, 84, 5],
  ])('is as far from the point %i, %i as its nearest point: %i', (x, y, away) => {
    expect(distance(box, { x, y })).toBe(away);
  });
});
