import { expect, test } from 'vitest';
import { auditLock } from '../../../../scripts/package/audit-lock.ts';

const sound = { version: '1.0.0', integrity: 'sha512-x', license: 'MIT' };

test.each([
  ['a sound package', sound, []],
  ['a choice of licences', { ...sound, license: '(MIT OR GPL-3.0)' }, []],
  ['no integrity', { ...sound, integrity: undefined }, ['p has no integrity hash']],
  [
    'another origin',
    { ...sound, resolved: 'git+ssh://git@host/x' },
    ['p comes from git+ssh://git@host/x'],
  ],
  [
    'an install script',
    { ...sound, hasInstallScript: true },
    ['p wants to run a script when it is installed'],
  ],
  ['a licence that binds', { ...sound, license: 'GPL-3.0' }, ['p has the licence GPL-3.0']],
  [
    'two licences, one of which binds',
    { ...sound, license: 'MIT AND GPL-3.0' },
    ['p has the licence MIT AND GPL-3.0'],
  ],
  ['no licence', { ...sound, license: undefined }, ['p has the licence (none)']],
])('%s', (_, { integrity, license, ...entry }, problems) => {
  const present = { ...(integrity && { integrity }), ...(license && { license }) };
  expect(auditLock({ '': {}, p: { ...entry, ...present } })).toEqual(problems);
});
