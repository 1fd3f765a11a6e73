import { expect, test } from 'vitest';
import { isSwipe } from '../../../../page/card/swipe-away.ts';

test.each<[rule: string, movedPx: number, durationMs: number, isAway: boolean]>([
  ['a long way, however slow', 81, 5000, true],
  ['not one of 80 pixels', 80, 5000, false],
  ['a short way, if it is fast', 20, 39, true],
  ['not at half a pixel per millisecond', 20, 40, false],
  ['not the tremor of a tap', 8, 1, false],
  ['nor a finger that has not moved', 0, 0, false],
])('a finger sends a sheet away: %s', (_rule, movedPx, durationMs, isAway) => {
  expect(isSwipe(movedPx, durationMs)).toBe(isAway);
});
