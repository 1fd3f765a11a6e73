import { expect, test } from 'vitest';
import { isOnTheWay } from '../../../../page/show/safe-way.ts';

const line = { left: 100, top: 100, right: 160, bottom: 120 };
const below = { left: 100, top: 160, right: 460, bottom: 400 };

test.each<[rule: string, from: [number, number], to: [number, number], way: boolean]>([
  ['straight down to the card', [130, 118], [130, 135], true],
  ['slantwise to its far corner', [150, 118], [230, 140], true],
  ['beside the shape between the two', [150, 118], [380, 125], false],
  ['away from the card', [130, 140], [130, 130], false],
  ['up from the line', [130, 102], [130, 90], false],
  ['out to the left', [102, 118], [60, 122], false],
  ['touching the card', [130, 150], [128, 153], true],
])('%s', (_rule, [fx, fy], [tx, ty], way) => {
  expect(isOnTheWay(line, below, { x: fx, y: fy }, { x: tx, y: ty })).toBe(way);
});
