import { expect, test } from 'vitest';
import { noticesOf, packageFolder } from '../../../../scripts/build/shipped-packages.ts';

test.each([
  ['/p/node_modules/preact/dist/preact.mjs', '/p/node_modules/preact'],
  ['/p/node_modules/@floating-ui/dom/dist/x.mjs?v=1', '/p/node_modules/@floating-ui/dom'],
  ['/p/node_modules/a/node_modules/b/x.js', '/p/node_modules/a/node_modules/b'],
  ['C:\\p\\node_modules\\a\\x.js', 'C:/p/node_modules/a'],
  ['\0/p/node_modules/a/x.js', '/p/node_modules/a'],
  ['/p/components/Card.tsx', undefined],
  ['\0virtual:lexicon', undefined],
])('%o lies in %o', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});

test('a notice holds the licence’s own words', () => {
  const notices = noticesOf([
    { name: 'a', version: '1.0.0', license: 'MIT', licenseText: 'Copyright A' },
  ]);
  expect(notices).toContain('a 1.0.0: MIT\n\nCopyright A');
});
