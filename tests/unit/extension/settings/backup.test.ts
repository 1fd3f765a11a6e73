import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../../../extension/settings/backup.ts';
import { freshSettings } from '../../../../extension/settings/settings-snapshot.ts';
import { fallbackSettings } from '../../../../extension/settings/settings-schema.ts';
import { arbitraryStored } from '../arbitrary-stored.ts';
import { fc } from '../seeded.ts';

const file = (settings: unknown, version: unknown = 1): string =>
  JSON.stringify({ format: 'context-annotator-settings', version, settings });

describe('a backup', () => {
  test('brings every setting back', () => {
    fc.assert(
      fc.property(arbitraryStored, arbitraryStored, (saved, current) => {
        const read = readBackup(writeBackup(saved), { ...freshSettings, ...current });
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        expect({ ...current, ...read.patch }).toEqual(saved);
        expect(Object.keys(read.patch)).toEqual(read.changes.map(({ key }) => key));
      }),
    );
  });

  test('of the settings as they are changes nothing', () => {
    const read = readBackup(writeBackup(fallbackSettings), freshSettings);
    expect(read).toMatchObject({ ok: true, changes: [], patch: {} });
  });

  test('says what it changes, rule by rule', () => {
    const siteRules = [
      { pattern: 'a.org', state: 'off' as const },
      { pattern: 'b.org', state: 'on' as const },
    ];
    const after = [
      { pattern: 'b.org', state: 'off' },
      { pattern: 'c.org', state: 'off' },
    ];
    const read = readBackup(file({ siteRules: after }), { ...freshSettings, siteRules });
    expect(read).toEqual({
      ok: true,
      patch: { siteRules: after },
      changes: [{ key: 'siteRules', before: siteRules, after }],
      rules: { added: [after[1]], removed: [siteRules[0]], switched: [after[0]] },
    });
  });

  test.each([
    ['{"format":', '', 'no-json'],
    ['', '', 'no-json'],
    ['null', '', 'no-backup'],
    ['[]', 'format', 'no-backup'],
    ['{"format":"dark-reader"}', 'format', 'no-backup'],
    [file({}, 0), 'version', 'no-backup'],
    [file({}, 'x'), 'version', 'no-backup'],
    [file({}, 2), 'version', 'later-version'],
    [file([]), 'settings', 'no-backup'],
    [file({ colour: 1 }), 'settings.colour', 'unknown'],
    [file({ enabled: 'yes' }), 'settings.enabled', 'invalid'],
    [file({ openDelayMs: 9000 }), 'settings.openDelayMs', 'invalid'],
    ['x'.repeat(5_000_001), '', 'too-large'],
  ])('is refused (%#) with its place and reason', (text, path, kind) => {
    const read = readBackup(text, freshSettings);
    expect(read).toEqual({ ok: false, problems: [{ path, kind }] });
  });

  test('that reaches for the prototype of all objects gets nowhere', () => {
    const text = file({}).replace('{}', '{"__proto__":{"enabled":false},"constructor":1}');
    const read = readBackup(text, freshSettings);
    expect(read).toMatchObject({ ok: true, patch: {} });
    expect(Object.hasOwn(Object.prototype, 'enabled')).toBe(false);
  });

  test('with several faults is refused for all of them, each with its place', () => {
    const siteRules = [
      { pattern: 'a.org', state: 'off' },
      { pattern: '*', state: 'maybe' },
    ];
    expect(readBackup(file({ siteRules, theme: 'neon', x: 1 }), freshSettings)).toEqual({
      ok: false,
      problems: [
        { path: 'settings.siteRules[1].pattern', kind: 'invalid' },
        { path: 'settings.siteRules[1].state', kind: 'invalid' },
        { path: 'settings.theme', kind: 'invalid' },
        { path: 'settings.x', kind: 'unknown' },
      ],
    });
  });
});
