import { assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps, type Box } from '../../../../page/show/geometry.ts';
import { placeCard, type Placing } from '../../../../page/show/place-card.ts';

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
  ])('%s', (_rule, change, side) => {
    expect(place(change).side).toBe(side);
  });
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
