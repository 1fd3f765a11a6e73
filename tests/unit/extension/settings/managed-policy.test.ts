import { describe, expect, test } from 'vitest';
import { isLocked, noPolicy, readPolicy } from '../../../../extension/settings/managed-policy.ts';
import { readSnapshot } from '../../../../extension/settings/settings-snapshot.ts';
import { settingKeys, settingsTable } from '../../../../extension/settings/settings-schema.ts';
import { siteState } from '../../../../extension/sites/site-rules.ts';
import schema from '../../../../public/managed-schema.json' with { type: 'json' };

const rule = (pattern: string, state: 'on' | 'off') => ({ pattern, state });

describe('a policy', () => {
  test('that is not there changes nothing', () => {
    for (const raw of [undefined, {}]) {
      expect(readPolicy(raw)).toEqual({ policy: noPolicy, problems: [] });
    }
  });

  test('is read with all it can say', () => {
    const raw = {
      siteRules: [rule('*.bank.example', 'off')],
      defaultSiteRules: [rule('press.example', 'off')],
      settings: { theme: 'dark' },
      defaults: { density: 'first-per-page' },
      hideSync: true,
    };
    const { policy, problems } = readPolicy(raw);
    expect(problems).toEqual([]);
    expect(policy).toEqual({ ...raw, hidesSync: true, hideSync: undefined });
    expect(isLocked(policy, 'theme')).toBe(true);
    expect(isLocked(policy, 'density')).toBe(false);
  });

  test('forces a setting over the reader, and presets another below', () => {
    const stored = { 'setting:theme': { version: 1, value: 'light' } };
    const forced = readSnapshot(stored, { settings: { theme: 'dark' } });
    expect(forced.theme).toBe('dark');
    const preset = { defaults: { theme: 'dark', density: 'first-per-page' } };
    expect(readSnapshot(stored, preset)).toMatchObject({
      theme: 'light',
      density: 'first-per-page',
    });
  });

  test('can switch all off, and back on where the reader has switched it off', () => {
    const stored = { 'setting:enabled': { version: 1, value: false } };
    const on = readSnapshot(stored, { settings: { enabled: true } });
    expect(siteState(on, 'https://example.com/').state).toBe('on');
    const off = readSnapshot({}, { settings: { enabled: false } });
    expect(siteState(off, 'https://example.com/').state).toBe('off');
  });

  test.each([
    [{ siteRules: 'x' }, 'siteRules.'],
    [{ siteRules: [rule('*', 'off')] }, 'siteRules.0.pattern'],
    [{ defaultSiteRules: [{ pattern: 'a.org' }] }, 'defaultSiteRules.0.state'],
    [{ settings: 7 }, 'settings'],
    [{ settings: { theme: 'neon' } }, 'settings.theme'],
    [{ defaults: { openDelayMs: -1 } }, 'defaults.openDelayMs'],
  ])('that cannot be read (%j) is named at its place, and all is off', (raw, path) => {
    expect(readPolicy(raw).problems).toEqual([path]);
    const settings = readSnapshot({}, raw);
    expect(settings.damaged).toEqual(['policy']);
    expect(siteState(settings, 'https://example.com/').state).toBe('off');
  });

  test('with keys that nobody knows is read without them', () => {
    expect(readPolicy({ colour: 1, settings: { sound: 2 } }).problems).toEqual([]);
  });
});

describe('the schema in the package', () => {
  test('has every setting, forced and as a default, and all that can be chosen', () => {
    for (const part of [schema.properties.settings, schema.properties.defaults]) {
      expect(Object.keys(part.properties)).toEqual(settingKeys);
      for (const [key, described] of Object.entries(part.properties)) {
        const { schema: own } = settingsTable[key as keyof typeof settingsTable];
        const options = 'options' in own ? own.options : undefined;
        expect('enum' in described ? described.enum : undefined).toEqual(options);
      }
    }
  });
});
