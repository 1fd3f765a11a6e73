import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockGaps, type LockPackages } from '../../../../scripts/prepare/lock-gaps.ts';

describe('lockGaps', () => {
  const tool = {
    version: '1.0.0',
    dev: true,
    optionalDependencies: { '@tool/binding-darwin-arm64': '1.0.0' },
  };

  test('names a build for another system that is missing', () => {
    expect(lockGaps({ 'node_modules/tool': tool })).toEqual({
      'node_modules/@tool/binding-darwin-arm64': {
        version: '1.0.0',
        dev: true,
        optional: true,
        os: ['darwin'],
        cpu: ['arm64'],
      },
    });
  });

  test.each(['node_modules/', 'node_modules/tool/node_modules/'])(
    'finds a build that lies in %s',
    folder => {
      const build = { [`${folder}@tool/binding-darwin-arm64`]: { version: '1.0.0' } };
      expect(lockGaps({ 'node_modules/tool': tool, ...build })).toEqual({});
    },
  );

  test('leaves optional packages that are no builds to npm', () => {
    const optionalDependencies = { fsevents: '^2.0.0' };
    expect(lockGaps({ 'node_modules/tool': { version: '1.0.0', optionalDependencies } })).toEqual(
      {},
    );
  });
});

test('our lock file has no gap; else run: node scripts/complete-lock.ts', () => {
  const file = resolve(import.meta.dirname, '../../../../package-lock.json');
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: LockPackages };
  expect(Object.keys(lockGaps(packages))).toEqual([]);
});
