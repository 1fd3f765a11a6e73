import { expect, test } from 'vitest';
import { isUpToDate } from '../../../../scripts/prepare/install-packages.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/a-darwin': { version: '1.0.0', optional: true },
};

test.each([
  ['nothing is installed', undefined, false],
  ['a package is missing', {}, false],
  ['a package has another version', { 'node_modules/a': { version: '1.0.1' } }, false],
  ['only what is for other systems is missing', { 'node_modules/a': { version: '1.0.0' } }, true],
  [
    'an optional package has another version',
    { 'node_modules/a': { version: '1.0.0' }, 'node_modules/a-darwin': { version: '0.9.0' } },
    false,
  ],
])('where %s, up to date: %o → %o', (_, installed, upToDate) => {
  expect(isUpToDate(wanted, installed)).toBe(upToDate);
});
