import { expect, test } from 'vitest';
import { lastStartBefore } from '../../../../page/paint/section-start.ts';
import { fc } from '../../extension/seeded.ts';

const sectionAt = (starts: readonly number[], place: number) =>
  lastStartBefore(starts, start => start < place);

test.each([
  ['no section has begun', [], 5, undefined],
  ['the first is still to come', [10, 20], 5, undefined],
  ['the first has begun', [10, 20], 11, 10],
  ['the place is right before the next', [10, 20], 19, 10],
  ['the last has begun', [10, 20, 30], 99, 30],
])('where %s', (_case, starts, place, wanted) => {
  expect(sectionAt(starts, place)).toBe(wanted);
});

test('finds what a look at each start would find', () => {
  const place = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(fc.array(place), place, (some, at) => {
      const starts = some.toSorted((a, b) => a - b);
      expect(sectionAt(starts, at)).toBe(starts.findLast(start => start < at));
    }),
  );
});
