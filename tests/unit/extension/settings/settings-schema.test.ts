import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import {
  fallbackSettings,
  settingKeys,
  settingsTable,
  siteRuleSchema,
  siteVerdictSchema,
} from '../../../../extension/settings/settings-schema.ts';

test.each(settingKeys)('the fallback of %s is a value of its schema', key => {
  expect(v.is(settingsTable[key].schema, fallbackSettings[key])).toBe(true);
});

describe('a setting refuses', () => {
  test.each([
    ['enabled', 1],
    ['siteMode', 'sometimes'],
    ['siteRules', [{ pattern: 'a b', state: 'off' }]],
    ['siteRules', [{ pattern: 'example.com', state: 'maybe' }]],
    ['hiddenEntities', 'openai'],
    ['density', 'some'],
    ['highlightStyle', 'box'],
    ['highlightStrength', 'loud'],
    ['theme', 'blue'],
    ['openDelayMs', -1],
    ['openDelayMs', 2001],
    ['openDelayMs', '300'],
  ] as const)('%s: %j', (key, value) => {
    expect(v.is(settingsTable[key].schema, value)).toBe(false);
  });
});

test('the delay of a card lies between 0 and 2000 ms, both included', () => {
  const { schema } = settingsTable.openDelayMs;
  expect([0, 2000].map(ms => v.is(schema, ms))).toEqual([true, true]);
});

test('a rule needs a valid pattern and a state', () => {
  expect(v.is(siteRuleSchema, { pattern: '*.example.com', state: 'on' })).toBe(true);
  expect(v.is(siteRuleSchema, { pattern: 'example.com' })).toBe(false);
});

test('a verdict names entity, site and what was said', () => {
  const verdict = { entityId: 'azure', site: 'a.test', verdict: 'never' };
  expect(v.is(siteVerdictSchema, verdict)).toBe(true);
  expect(v.is(siteVerdictSchema, { ...verdict, verdict: 'perhaps' })).toBe(false);
});
