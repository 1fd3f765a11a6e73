import { describe, expect, test } from 'vitest';
import type { Migrations } from '../../../../extension/settings/stored-setting.ts';
import { migrateValue, settingsVersion } from '../../../../extension/settings/stored-setting.ts';
import { settingKeys } from '../../../../extension/settings/settings-schema.ts';
import {
  readStoredSetting,
  toStoredSetting,
} from '../../../../extension/settings/stored-setting.ts';
import { arbitraryStored } from '../arbitrary-stored.ts';
import { fc } from '../seeded.ts';

/** Steps that write down where they have been. */
const tracing = (versions: readonly number[]): Migrations => ({
  density: Object.fromEntries(
    versions.map(version => [version, (value: unknown) => `${String(value)} ${version}`]),
  ),
});

describe('a migration', () => {
  test('takes every step after the stored version, in order, up to the target', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 2, max: 20 })),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (versions, from, target) => {
          const steps = versions.filter(n => n > from && n <= target).toSorted((a, b) => a - b);
          expect(migrateValue('density', from, 'start', tracing(versions), target)).toBe(
            ['start', ...steps].join(' '),
          );
        },
      ),
    );
  });

  test('from version to version gives the same as all at once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (from, middle) => {
          fc.pre(from <= middle);
          const steps = tracing([2, 3, 5, 8]);
          const halfway = migrateValue('density', from, 'start', steps, middle);
          expect(migrateValue('density', middle, halfway, steps, 9)).toBe(
            migrateValue('density', from, 'start', steps, 9),
          );
        },
      ),
    );
  });

  test('leaves the other settings as they are', () => {
    expect(migrateValue('theme', 1, 'dark', tracing([2]), 2)).toBe('dark');
  });
});

describe('a stored setting', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(arbitraryStored, settings => {
        for (const key of settingKeys) {
          const stored = JSON.parse(JSON.stringify(toStoredSetting(settings[key]))) as unknown;
          expect(readStoredSetting(key, stored)).toEqual({ status: 'valid', value: settings[key] });
        }
      }),
    );
  });

  test('of any kind is read without an error, valid or not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...settingKeys), fc.anything(), (key, raw) => {
        expect(['missing', 'valid', 'damaged']).toContain(readStoredSetting(key, raw).status);
        const inside = readStoredSetting(key, { version: settingsVersion, value: raw });
        expect(['valid', 'damaged']).toContain(inside.status);
      }),
      { numRuns: 500 },
    );
  });
});
