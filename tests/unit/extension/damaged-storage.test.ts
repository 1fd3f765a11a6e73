import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { planRegistrations } from '../../../extension/sites/registration-plan.ts';
import { createSettingsStore } from '../../../extension/settings/settings-store.ts';
import {
  freshSettings,
  readSnapshot,
  snapshotStorageKeys,
} from '../../../extension/settings/settings-snapshot.ts';
import type { Settings } from '../../../extension/settings/settings-schema.ts';
import { decidesSites, siteState } from '../../../extension/sites/site-rules.ts';

/** A careful person: off nearly everywhere, and nothing marked that they know. */
const careful = {
  enabled: true,
  siteMode: 'off-except',
  siteRules: [
    { pattern: 'example.com', state: 'on' },
    { pattern: 'example.com/private', state: 'off' },
  ],
  hiddenEntities: ['azure'],
  siteVerdicts: [{ entityId: 'openai', site: 'example.com', verdict: 'never' }],
  density: 'first-per-page',
  highlightStyle: 'underline',
  highlightStrength: 'quiet',
  theme: 'dark',
  openDelayMs: 700,
} as const;

const urls = [
  'https://example.com/',
  'https://example.com/private/x',
  'https://other.org/',
  'file:///home/ada/a.html',
];

/** What a value may have become, from what is stored in good order. */
const damages: Readonly<Record<string, (good: { version: number; value: unknown }) => unknown>> = {
  null: () => null,
  'a number': () => 7,
  'a bare string': () => 'on-except',
  'a bare true': () => true,
  'an empty object': () => ({}),
  'an array': () => [],
  'no value': ({ version }) => ({ version }),
  'a null value': ({ version }) => ({ version, value: null }),
  'the wrong type inside': ({ version }) => ({ version, value: { 0: 'x' } }),
  'truncated JSON': good => JSON.stringify(good).slice(0, 20),
  'a future version': good => ({ ...good, version: 99 }),
  'version 0': good => ({ ...good, version: 0 }),
  'a version in words': good => ({ ...good, version: '1' }),
  'a string of 1 MB': () => 'x'.repeat(1_000_000),
  'a value of 1 MB': ({ version }) => ({ version, value: 'x'.repeat(1_000_000) }),
  'prototype keys': () => JSON.parse('{"__proto__":{"version":1,"value":true},"constructor":1}'),
  'prototype keys inside': ({ version }) => ({
    version,
    value: JSON.parse('{"__proto__":["x"],"length":1,"0":{"pattern":"*","state":"on"}}'),
  }),
};

const stateIsNoWider = (after: Settings, before: Settings): boolean =>
  urls.every(url => siteState(after, url).state === 'off' || siteState(before, url).state === 'on');

/** What {@link careful} looks like in storage. */
const stored: Readonly<Record<string, { version: number; value: unknown }>> = Object.fromEntries(
  Object.entries(careful).map(([key, value]) => [`setting:${key}`, { version: 1, value }]),
);

describe('a damaged storage', () => {
  const before = readSnapshot(stored, undefined);

  const cases = snapshotStorageKeys.flatMap(key =>
    Object.entries(damages).map(([name, damage]) => ({ key, name, damage })),
  );
  test.each(cases)('with $name for $key runs nowhere where it did not', ({ key, damage }) => {
    const damaged = { ...stored, [key]: damage(stored[key] ?? { version: 1, value: {} }) };
    const after = readSnapshot(damaged, undefined);
    expect(after.damaged).toHaveLength(1);
    expect(stateIsNoWider(after, before)).toBe(true);
    const others = Object.entries(before).filter(
      ([name]) => name !== 'damaged' && name !== after.damaged[0],
    );
    expect(after).toMatchObject(Object.fromEntries(others));
    const runs = planRegistrations(after, true, 0).length > 0;
    expect(runs).toBe(!after.damaged.some(decidesSites));
  });

  test('is mended by writing the value again', async () => {
    fakeBrowser.reset();
    const store = createSettingsStore();
    await fakeBrowser.storage.local.set({ 'setting:siteRules': 7 });
    expect((await store.read()).damaged).toEqual(['siteRules']);
    await store.write({ siteRules: [] });
    expect((await store.read()).damaged).toEqual([]);
  });

  test('that holds keys of strangers is read as if they were not there', () => {
    const strange = JSON.parse(
      '{"enabled":false,"__proto__":{"pause":7},"toString":"x"}',
    ) as object;
    expect(readSnapshot({ ...strange }, undefined)).toEqual(freshSettings);
  });
});
