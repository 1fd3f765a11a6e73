import { expect, test } from 'vitest';
import type { Box, Point } from '../../../../page/dom/geometry.ts';
import { isOnTheWay } from '../../../../page/card/safe-area.ts';

type Pair = readonly [x: number, y: number];

const line: Box = { left: 100, top: 100, right: 160, bottom: 120 };
/** Cards below that line: flush with its left edge, further left, further right. */
const flush: Box = { left: 100, top: 160, right: 460, bottom: 400 };
const further: Box = { ...flush, left: 80 };
const inset: Box = { ...flush, left: 110 };

const ways: readonly (readonly [rule: string, card: Box, from: Pair, to: Pair, way: boolean])[] = [
  ['straight down to the card', flush, [130, 118], [130, 135], true],
  ['slantwise to its far corner', flush, [150, 118], [230, 140], true],
  ['beside the shape between the two', flush, [150, 118], [380, 125], false],
  ['away from the card', flush, [130, 140], [130, 130], false],
  ['up from the line', flush, [130, 102], [130, 90], false],
  ['out to the left', flush, [102, 118], [60, 122], false],
  ['along the card, and no nearer', flush, [130, 140], [135, 140], false],
  ['touching the card', flush, [130, 150], [128, 153], true],
  ['leaving the card by 8 pixels', flush, [130, 155], [130, 152], true],
  ['leaving it by 9', flush, [130, 155], [130, 151], false],
  ['8 pixels beside the straight edge', flush, [92, 130], [92, 140], true],
  ['9 pixels beside it', flush, [91, 130], [91, 140], false],
  ['8 pixels beside the slanting edge', flush, [408, 139], [408, 140], true],
  ['9 pixels beside it', flush, [409, 139], [409, 140], false],
  ['8 pixels off the corner of the line', flush, [92, 91], [92, 92], true],
  ['9 pixels above the line', flush, [92, 90], [92, 91], false],
  ['8 pixels off its other corner', flush, [168, 91], [168, 92], true],
  ['9 pixels beside that', flush, [169, 91], [169, 92], false],
  ['8 pixels off the corner of the card', flush, [469, 150], [468, 152], true],
  ['9 pixels above the card there', flush, [468, 150], [468, 151], false],
  ['9 pixels beside the card there', flush, [470, 151], [469, 152], false],
  ['8 pixels behind the card', flush, [92, 420], [92, 408], true],
  ['9 pixels behind it', flush, [92, 420], [92, 409], false],
  ['8 pixels beside a line whose card is inset', inset, [92, 109], [92, 110], true],
  ['9 pixels beside it', inset, [91, 109], [91, 110], false],
  ['on a level with the card, beside the line', inset, [92, 159], [92, 160], false],
  ['8 pixels beside an inset card', inset, [102, 159], [102, 160], true],
  ['8 pixels beside a card that reaches further', further, [72, 159], [72, 160], true],
  ['9 pixels beside it', further, [71, 159], [71, 160], false],
  ['on a level with the line, beside the card', further, [72, 109], [72, 110], false],
  ['8 pixels off the line, on a level with the card', further, [92, 159], [92, 160], true],
];

/** A card may lie on any side of its line, flush with either end. */
const directions: readonly (readonly [name: string, turn: (point: Point) => Point])[] = [
  ['below', ({ x, y }) => ({ x, y })],
  ['below, mirrored', ({ x, y }) => ({ x: -x, y })],
  ['above', ({ x, y }) => ({ x, y: -y })],
  ['above, mirrored', ({ x, y }) => ({ x: -x, y: -y })],
  ['to the right', ({ x, y }) => ({ x: y, y: x })],
  ['to the right, mirrored', ({ x, y }) => ({ x: y, y: -x })],
  ['to the left', ({ x, y }) => ({ x: -y, y: x })],
  ['to the left, mirrored', ({ x, y }) => ({ x: -y, y: -x })],
];

function turned({ left, top, right, bottom }: Box, turn: (point: Point) => Point): Box {
  const [a, b] = [turn({ x: left, y: top }), turn({ x: right, y: bottom })];
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  };
}

test.each(ways)('%s, whichever way the card lies', (_rule, card, from, to, way) => {
  const taken = directions.map(([name, turn]) => {
    const [a, b] = [from, to].map(([x, y]) => turn({ x, y })) as [Point, Point];
    return [name, isOnTheWay(turned(line, turn), turned(card, turn), a, b)];
  });
  expect(taken).toEqual(directions.map(([name]) => [name, way]));
});
