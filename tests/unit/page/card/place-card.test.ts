import { assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps, type Box } from '../../../../page/dom/geometry.ts';
import { placeCard, type Place, type Placing } from '../../../../page/card/place-card.ts';

const view = { left: 0, top: 0, right: 1000, bottom: 800 };
const card = { width: 360, height: 300 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
function place(change: Partial<Placing>) {
  return placeCard({
    line: box(100, 100, 60, 20),
    card,
    view,
    flow: 'down',
    rtl: false,
    ...change,
  });
}

describe('the side of the line', () => {
  test.each<[rule: string, change: Partial<Placing>, side: string]>([
    ['below where it fits', {}, 'below'],
    ['above at the foot of the view', { line: box(100, 700, 60, 20) }, 'above'],
    [
      'above, scrolling, rather than over the words that follow',
      { view: box(0, 0, 1000, 500), line: box(100, 260, 60, 20) },
      'above',
    ],
    [
      'where it lies already, as long as it can be read there',
      { view: box(0, 0, 1000, 500), line: box(100, 260, 60, 20), side: 'below' },
      'below',
    ],
    [
      'elsewhere once it cannot be read there',
      { line: box(100, 700, 60, 20), side: 'below' },
      'above',
    ],
    [
      'beside it where neither above nor below can be read',
      { view: box(0, 0, 1000, 310), line: box(100, 150, 60, 20) },
      'right',
    ],
    [
      'left of it at the right edge of such a view',
      { view: box(0, 0, 1000, 320), line: box(900, 150, 60, 20) },
      'left',
    ],
    [
      'the larger side of a small view, scrolling',
      { view: box(0, 0, 320, 480), line: box(100, 200, 60, 20) },
      'below',
    ],
    [
      'towards the next line in vertical text',
      { flow: 'left', line: box(500, 100, 20, 60) },
      'left',
    ],
    ['the other way at the edge', { flow: 'left', line: box(100, 100, 20, 60) }, 'right'],
    [
      'to the right where vertical lines go right',
      { flow: 'right', line: box(500, 100, 20, 60) },
      'right',
    ],
    [
      'on the roomier side of vertical text where it fits on neither',
      { flow: 'left', view: box(0, 0, 578, 800), line: box(244, 100, 20, 60) },
      'right',
    ],
    ['the other way at their edge', { flow: 'right', line: box(900, 100, 20, 60) }, 'left'],
    [
      'below vertical text where no side of it is wide enough',
      { flow: 'left', view: box(0, 0, 300, 800), line: box(140, 100, 20, 60) },
      'below',
    ],
    [
      'above it at the foot of such a view',
      { flow: 'left', view: box(0, 0, 300, 800), line: box(140, 700, 20, 60) },
      'above',
    ],
    [
      'below it where vertical lines go right',
      { flow: 'right', view: box(0, 0, 300, 800), line: box(140, 100, 20, 60) },
      'below',
    ],
    [
      'above it there at the foot of the view',
      { flow: 'right', view: box(0, 0, 300, 800), line: box(140, 700, 20, 60) },
      'above',
    ],
  ])('%s', (_rule, change, side) => {
    expect(place(change).side).toBe(side);
  });
});

describe('a card stays on its side', () => {
  const narrow = { card: { width: 180, height: 300 } };
  const low = { card: { width: 360, height: 150 } };
  const middle = box(20, 400, 60, 20);

  test.each<[rule: string, change: Partial<Placing>, stays: boolean]>([
    ['220 pixels wide', { view: box(0, 0, 236, 800), line: middle }, true],
    ['not 219 wide', { view: box(0, 0, 235, 800), line: middle }, false],
    ['as wide as it likes to be', { ...narrow, view: box(0, 0, 196, 800), line: middle }, true],
    ['not narrower than it likes', { ...narrow, view: box(0, 0, 195, 800), line: middle }, false],
    ['200 pixels high', { line: box(100, 214, 60, 20) }, true],
    ['not 199 high', { line: box(100, 213, 60, 20) }, false],
    ['as high as it likes to be', { ...low, line: box(100, 164, 60, 20) }, true],
    ['not lower than it likes', { ...low, line: box(100, 163, 60, 20) }, false],
  ])('%s', (_rule, change, stays) => {
    expect(place({ ...change, side: 'above' }).side).toBe(stays ? 'above' : 'below');
  });
});

test.each<[rule: string, change: Partial<Placing>, at: Place]>([
  [
    'below its line, 6 pixels away',
    {},
    { side: 'below', left: 100, top: 126, maxWidth: 984, maxHeight: 666 },
  ],
  [
    'above its line, 6 pixels away',
    { line: box(100, 700, 60, 20) },
    { side: 'above', left: 100, top: 394, maxWidth: 984, maxHeight: 686 },
  ],
  [
    'left of its line, level with its top',
    { flow: 'left', line: box(500, 100, 20, 60) },
    { side: 'left', left: 134, top: 100, maxWidth: 486, maxHeight: 784 },
  ],
  [
    'right of its line, level with its top',
    { flow: 'right', line: box(500, 100, 20, 60) },
    { side: 'right', left: 526, top: 100, maxWidth: 466, maxHeight: 784 },
  ],
  [
    'beside a low line, as high as the view lets it',
    { flow: 'right', line: box(500, 700, 20, 60) },
    { side: 'right', left: 526, top: 492, maxWidth: 466, maxHeight: 784 },
  ],
  [
    'beside a line at the top, within the view',
    { flow: 'right', line: box(500, 2, 20, 60) },
    { side: 'right', left: 526, top: 8, maxWidth: 466, maxHeight: 784 },
  ],
  [
    'at the top of the view, below a line that is gone upwards',
    { line: box(100, -60, 60, 20) },
    { side: 'below', left: 100, top: 8, maxWidth: 984, maxHeight: 784 },
  ],
  [
    'at the foot of the view, above a line that is gone downwards',
    { line: box(100, 860, 60, 20) },
    { side: 'above', left: 100, top: 492, maxWidth: 984, maxHeight: 784 },
  ],
  [
    'at the right edge, left of a line that is gone to the right',
    { flow: 'left', line: box(1100, 100, 20, 60) },
    { side: 'left', left: 632, top: 100, maxWidth: 984, maxHeight: 784 },
  ],
  [
    'at the left edge, right of a line that is gone to the left',
    { flow: 'right', line: box(-100, 100, 20, 60) },
    { side: 'right', left: 8, top: 100, maxWidth: 984, maxHeight: 784 },
  ],
])('lies %s', (_rule, change, at) => {
  expect(place(change)).toEqual(at);
});

test('lies the same in a view that is scrolled elsewhere', () => {
  const lines = record({
    left: integer({ min: -50, max: 1050 }),
    top: integer({ min: -50, max: 850 }),
    width: integer({ min: 1, max: 300 }),
    height: integer({ min: 8, max: 60 }),
  });
  const flows = constantFrom('down', 'left', 'right' as const);
  const shifts = integer({ min: -2000, max: 2000 });
  assert(
    property(lines, flows, boolean(), shifts, shifts, (line, flow, rtl, dx, dy) => {
      const { left, top, width, height } = line;
      const here = place({ line: box(left, top, width, height), flow, rtl });
      const there = place({
        line: box(left + dx, top + dy, width, height),
        view: box(dx, dy, 1000, 800),
        flow,
        rtl,
      });
      expect(there).toEqual({ ...here, left: here.left + dx, top: here.top + dy });
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('begins with the line, and with its end in text that runs from the right', () => {
  expect(place({}).left).toBe(100);
  const { left } = place({ rtl: true, line: box(600, 100, 60, 20) });
  expect(left + card.width).toBe(660);
});

test('shifts into the view at both edges', () => {
  expect(place({ line: box(900, 100, 60, 20) }).left).toBe(1000 - 8 - 360);
  expect(place({ rtl: true, line: box(20, 100, 60, 20) }).left).toBe(8);
});

test('stays in the part that a pinched view shows', () => {
  const pinched = box(400, 300, 500, 500);
  const { left, top, maxHeight } = place({ view: pinched, line: box(420, 320, 60, 20) });
  expect(left).toBeGreaterThanOrEqual(408);
  expect(top).toBe(346);
  expect(top + maxHeight).toBeLessThanOrEqual(800 - 8);
});

test('never covers the line and never leaves the view, wherever the line is', () => {
  const lines = record({
    left: integer({ min: 0, max: 940 }),
    top: integer({ min: 0, max: 780 }),
    width: integer({ min: 1, max: 300 }),
    height: integer({ min: 8, max: 60 }),
  });
  const sizes = record({
    width: integer({ min: 200, max: 400 }),
    height: integer({ min: 80, max: 900 }),
  });
  const flows = constantFrom('down', 'left', 'right' as const);
  assert(
    property(lines, sizes, flows, boolean(), (l, size, flow, rtl) => {
      const line = box(l.left, l.top, l.width, l.height);
      const { left, top, maxWidth, maxHeight } = place({ line, card: size, flow, rtl });
      const width = Math.min(size.width, maxWidth);
      const height = Math.min(size.height, maxHeight);
      const at = box(left, top, width, height);
      expect(overlaps(at, line)).toBe(false);
      expect(at.left).toBeGreaterThanOrEqual(8);
      expect(at.top).toBeGreaterThanOrEqual(8);
      expect(at.right).toBeLessThanOrEqual(992);
      expect(at.bottom).toBeLessThanOrEqual(792);
    }),
    { numRuns: 2000, seed: 7 },
  );
});
