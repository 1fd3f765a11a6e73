import { expect, test } from 'vitest';
import { limitMs, slownessOf } from '../../../drive/machine-speed.ts';

test.each([
  ['the reference machine, idle', { workMs: 70, loadPerCore: 0 }, 1],
  ['a faster machine: limits are never narrower', { workMs: 20, loadPerCore: 0.5 }, 1],
  ['a core of half the speed', { workMs: 140, loadPerCore: 1 }, 2],
  ['a core that three processes share', { workMs: 70, loadPerCore: 3 }, 3],
  ['both at once', { workMs: 140, loadPerCore: 2 }, 4],
  ['a machine beyond measure: waits still end', { workMs: 7000, loadPerCore: 12 }, 6],
  ['a measure that failed', { workMs: Number.NaN, loadPerCore: 1 }, 6],
])('slowness of %s', (_what, measure, slowness) => {
  expect(slownessOf(measure)).toBe(slowness);
});

test('limits are multiples of what the reference machine is given, and the same all the run long', () => {
  const slowness = limitMs(1000) / 1000;
  expect(slowness).toBeGreaterThanOrEqual(1);
  expect(limitMs(20_000)).toBeCloseTo(20_000 * slowness, -2);
});
