import { fc } from '../seeded.ts';
import { describe, expect, test } from 'vitest';
import { parsePattern } from '../../../../extension/sites/site-pattern.ts';
import { acceptedPatterns } from '../accepted-patterns.ts';

/** What is typed, what is wrong, and the cure that is offered. */
const refused: readonly (readonly [typed: string, problem: string, cure?: string])[] = [
  ['', 'empty'],
  ['   ', 'empty'],
  ['example .com', 'spaces'],
  ['example.com, example.org', 'spaces'],
  ['example.com\texample.org', 'spaces'],
  ['ftp://example.com', 'scheme', 'example.com'],
  ['wss://example.com/x', 'scheme', 'example.com/x'],
  ['*://example.com', 'scheme', 'example.com'],
  ['*://*.example.com/*', 'scheme', '*.example.com'],
  ['ws://example.com', 'scheme', 'example.com'],
  ['FTP://Example.com', 'scheme', 'example.com'],
  ['*://ex*mple.com', 'scheme'],
  ['*://*.example.com?q', 'scheme', '*.example.com'],
  ['sftp://example.com', 'scheme'],
  ['xftp://example.com', 'scheme'],
  ['xhttps://example.com', 'scheme'],
  ['httpsx://example.com', 'scheme'],
  ['filesystem://example.com', 'scheme'],
  ['x-y+z.2://example.com', 'scheme'],
  ['chrome://settings', 'scheme'],
  ['about:blank', 'scheme'],
  ['mailto:ada@example.com', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['data:text/html,x', 'scheme'],
  ['a:b:', 'scheme'],
  ['javascript:/x', 'port'],
  ['example.com?q=1', 'query', 'example.com'],
  ['example.com#top', 'query', 'example.com'],
  ['ex*mple.com?q', 'query'],
  ['example.com/docs?q=1', 'query', 'example.com/docs'],
  ['example.com/docs#top', 'query', 'example.com/docs'],
  ['https://example.com/?a#b', 'query', 'example.com'],
  ['ada@example.com', 'login', 'example.com'],
  ['https://ada:secret@example.com/x', 'login', 'example.com/x'],
  ['HTTPS://ada@example.com', 'login', 'example.com'],
  ['http://ada@example.com', 'login', 'example.com'],
  ['ada@ex*mple.com', 'login'],
  ['*', 'wildcard'],
  ['*example', 'wildcard'],
  ['**example.com', 'wildcard'],
  ['x*example.com', 'wildcard'],
  ['*example.com*', 'wildcard'],
  ['*.example.*', 'wildcard'],
  ['http://*example.com', 'wildcard'],
  ['https://*.example.com/*', 'wildcard', '*.example.com'],
  ['HTTPS://*.example.com/docs/*', 'wildcard', '*.example.com/docs'],
  ['example.com/**', 'wildcard', 'example.com'],
  ['example.com/a*', 'wildcard'],
  ['example.com/*a', 'wildcard'],
  ['*.example.com/*/x', 'wildcard'],
  ['*.192.168.100.200', 'wildcard'],
  ['*.', 'host'],
  ['*example.com', 'wildcard', '*.example.com'],
  ['example.*', 'wildcard'],
  ['ex*mple.com', 'wildcard'],
  ['a.*.example.com', 'wildcard'],
  ['example.com/*', 'wildcard', 'example.com'],
  ['example.com/docs/*', 'wildcard', 'example.com/docs'],
  ['example.com/*/docs', 'wildcard'],
  ['*.*.example.com', 'wildcard'],
  ['*.127.0.0.1', 'wildcard'],
  ['*.[::1]', 'wildcard'],
  ['example.com:', 'port'],
  ['localhost:', 'port'],
  ['[::1]:', 'port'],
  ['[::1]x', 'port'],
  ['example.com:000080', 'port'],
  ['example.com:80x', 'port'],
  ['example.com:x80', 'port'],
  ['example.com:0', 'port'],
  ['example.com:65536', 'port'],
  ['example.com:http', 'port'],
  ['example.com:80:80', 'port'],
  ['example.com:-1', 'port'],
  ['example.com:+1', 'port'],
  [':8080', 'host'],
  ['/docs', 'host'],
  ['//example.com', 'host'],
  ['http://', 'host'],
  ['https:///x', 'host'],
  ['.example.com', 'host'],
  ['example..com', 'host'],
  ['-example.com', 'host'],
  ['a-.example.com', 'host'],
  ['a.-b', 'host'],
  ['a.b-', 'host'],
  ['!a.example', 'host'],
  ['a!.example', 'host'],
  ['a!b.example', 'host'],
  ['a.!b', 'host'],
  ['a.b!', 'host'],
  ['a.b!c', 'host'],
  ['exa<mple.com', 'host'],
  ['exa%mple.com', 'host'],
  ['exa|mple.com', 'host'],
  ['[::1', 'host'],
  ['[::z]', 'host'],
  ['[]', 'host'],
  ['999.1.1.1', 'host'],
  ['1.2.3.4.5', 'host'],
  ['file://server/share', 'scheme'],
  ['file:home', 'scheme'],
  ['file:/home', 'scheme'],
  ['file://', 'scheme'],
  ['a'.repeat(301), 'too-long'],
  // As it is typed, even where little of it would be stored.
  [`example.com/${'./'.repeat(150)}`, 'too-long'],
  [`example.com/${'x'.repeat(289)}`, 'too-long'],
  [`example.com/x${'ü'.repeat(48)}`, 'too-long'],
  [`example.com/${'ü'.repeat(100)}`, 'too-long'],
];

describe('a site pattern', () => {
  test.each(acceptedPatterns)('%j is stored as %s', (typed, text) => {
    expect(parsePattern(typed)).toMatchObject({ ok: true, text });
  });

  test.each(refused.map(([typed, problem, cure]) => ({ typed, problem, cure })))(
    '$typed is refused: $problem; the cure: $cure',
    ({ typed, problem, cure }) => {
      const refusal = cure === undefined ? { ok: false, problem } : { ok: false, problem, cure };
      expect(parsePattern(typed)).toEqual(refusal);
    },
  );

  test('reads its own normal form as the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.domain(), fc.string()), typed => {
        const first = parsePattern(typed);
        fc.pre(first.ok);
        expect(parsePattern(first.text)).toEqual(first);
      }),
    );
  });

  test('offers only cures that it accepts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()), typed => {
        const parsed = parsePattern(typed);
        fc.pre(!parsed.ok && parsed.cure !== undefined);
        expect(parsePattern(parsed.cure ?? '')).toMatchObject({ ok: true, text: parsed.cure });
      }),
    );
  });
});
