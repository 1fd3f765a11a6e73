import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { withoutHtml } from '../../../../scripts/build/preact-without-html.ts';

test('the Preact that we ship writes no markup', () => {
  const preact = createRequire(import.meta.url)
    .resolve('preact')
    .replace(/\.js$/u, '.mjs');
  expect(withoutHtml(readFileSync(preact, 'utf8'))).not.toContain('.innerHTML=');
});

test('markup is written as text', () => {
  expect(withoutHtml('(t.innerHTML=h.__html)')).toBe('(t.textContent=h.__html)');
});

test.each(['nothing.here()', 't.innerHTML=h.__html;t.innerHTML=other'])(
  'code that is not as known stops the build: %s',
  code => {
    expect(() => withoutHtml(code)).toThrow('preact-without-html.ts');
  },
);
