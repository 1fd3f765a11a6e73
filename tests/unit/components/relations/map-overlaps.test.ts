import { expect, test } from 'vitest';
import { countOverlaps } from '../../../../components/relations/map-overlaps.ts';

const box = (x: number, y: number) => ({ x, y, width: 20, height: 20 });
const map = (...boxes: ReturnType<typeof box>[]) => ({ boxes, width: 200, height: 200 });
const edge = { from: 0, to: 2, label: { width: 4, height: 4 } };

test('counts a party on a party', () => {
  expect(countOverlaps(map(box(20, 20), box(30, 30)), [])).toBe(1);
});

test('does not count parties that only touch', () => {
  expect(countOverlaps(map(box(20, 20), box(40, 20)), [])).toBe(0);
});

test('counts a line and its label on a party that the line does not belong to', () => {
  expect(countOverlaps(map(box(20, 20), box(20, 70), box(20, 120)), [edge])).toBe(2);
  expect(countOverlaps(map(box(20, 20), box(60, 70), box(20, 120)), [edge])).toBe(0);
});

test('counts a label on a label', () => {
  const boxes = map(box(20, 20), box(120, 20), box(20, 120), box(120, 120));
  const crossing = [
    { from: 0, to: 3, label: edge.label },
    { from: 1, to: 2, label: edge.label },
  ];
  expect(countOverlaps(boxes, crossing)).toBe(1);
});

test.each([
  ['left', box(9, 20)],
  ['right', box(195, 20)],
])('counts a party beyond the %s side', (_side, party) => {
  expect(countOverlaps(map(party), [])).toBe(1);
});

test('leaves out the line of a party that is not there', () => {
  expect(countOverlaps(map(box(20, 20)), [edge])).toBe(0);
});
