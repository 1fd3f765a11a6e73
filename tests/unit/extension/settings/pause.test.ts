import { describe, expect, test } from 'vitest';
import { isPausedEverywhere, noPause, readPause } from '../../../../extension/settings/pause.ts';

describe('a stored pause', () => {
  test('that is missing is no pause', () => {
    expect(readPause(undefined)).toEqual(noPause);
  });

  test.each([{ tabs: [] }, { tabs: [3], everywhere: 12 }, { tabs: [], everywhere: 'restart' }])(
    '%j is read as it is',
    pause => {
      expect(readPause(pause)).toEqual(pause);
    },
  );

  test.each([null, 'restart', {}, { tabs: 'all' }, { tabs: [], everywhere: 'always' }])(
    '%j cannot be read',
    raw => {
      expect(readPause(raw)).toBeUndefined();
    },
  );
});

describe('all sites are paused', () => {
  test.each([
    ['before the end of the hour', 1000, 999, true],
    ['not at its end', 1000, 1000, false],
    ['until the restart, at any time', 'restart', 1e15, true],
    ['not without a pause', undefined, 0, false],
  ] as const)('%s', (_when, everywhere, nowMs, isPaused) => {
    expect(isPausedEverywhere({ tabs: [], everywhere }, nowMs)).toBe(isPaused);
  });

  test('not by the pause of a tab', () => {
    expect(isPausedEverywhere({ tabs: [7] }, 0)).toBe(false);
  });
});
