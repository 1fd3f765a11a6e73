import { describe, expect, test } from 'vitest';
import { freshSettings, readSnapshot } from '../../../../extension/settings/settings-snapshot.ts';

const stored = (value: unknown, version = 1) => ({ version, value });

describe('a snapshot of the settings', () => {
  test('of empty storage has the values of a fresh profile', () => {
    expect(readSnapshot({}, undefined)).toEqual(freshSettings);
  });

  test('has the stored values', () => {
    const { theme, openDelayMs } = readSnapshot({ 'setting:theme': stored('dark') }, undefined);
    expect([theme, openDelayMs]).toEqual(['dark', freshSettings.openDelayMs]);
  });

  test('ranks a fixed value of the policy over the stored one, and that over a default of the policy', () => {
    const local = { 'setting:theme': stored('dark'), 'setting:density': stored('all') };
    const settings = readSnapshot(local, {
      settings: { theme: 'light' },
      defaults: { density: 'first-per-page', openDelayMs: 900 },
    });
    expect([settings.theme, settings.density, settings.openDelayMs]).toEqual(['light', 'all', 900]);
  });

  test.each([
    ['setting:theme', stored('blue'), 'theme'],
    ['setting:siteRules', 'x', 'siteRules'],
    ['setting:enabled', stored(true, 99), 'enabled'],
    ['pause', { tabs: 'all' }, 'pause'],
  ])('names what cannot be read: %s = %j', (key, value, name) => {
    expect(readSnapshot({ [key]: value }, undefined).damaged).toEqual([name]);
  });

  test('names a policy that is partly invalid', () => {
    expect(readSnapshot({}, { siteRules: 'x' }).damaged).toEqual(['policy']);
  });

  test('ignores inherited keys', () => {
    const local = Object.create({ 'setting:theme': stored('dark') }) as Record<string, unknown>;
    expect(readSnapshot(local, undefined)).toEqual(freshSettings);
  });
});
