import { expect, test } from 'vitest';
import { partitionPoint } from '../../../../page/dom/partition-point.ts';
import { fc } from '../../extension/seeded.ts';

test('counts the first items that the test holds for, as a linear search would', () => {
  const number = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(fc.array(number), number, (some, limit) => {
      const items = some.toSorted((a, b) => a - b);
      const isBefore = (item: number): boolean => item < limit;
      expect(partitionPoint(items, isBefore)).toBe(items.filter(isBefore).length);
    }),
  );
});

test('asks about few of many items', () => {
  const items = Array.from({ length: 1000 }, (_, index) => index);
  let asked = 0;
  partitionPoint(items, item => {
    asked += 1;
    return item < 700;
  });
  expect(asked).toBeLessThanOrEqual(10);
});
