import { describe, expect, test } from 'vitest';
import { toMatchPatterns } from '../../../../extension/sites/match-patterns.ts';
import { parsePattern } from '../../../../extension/sites/site-pattern.ts';

function translated(text: string, knowsPorts: boolean): ReturnType<typeof toMatchPatterns> {
  const parsed = parsePattern(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem}`);
  return toMatchPatterns(parsed.pattern, knowsPorts);
}

describe('the match patterns of a site pattern', () => {
  test.each<[text: string, patterns: readonly string[]]>([
    ['example.com', ['*://example.com/*', '*://www.example.com/*']],
    ['www.example.com', ['*://www.example.com/*']],
    ['127.0.0.1', ['*://127.0.0.1/*']],
    ['*.example.com', ['*://*.example.com/*']],
    [
      '*.example.com/docs',
      ['*://*.example.com/docs', '*://*.example.com/docs?*', '*://*.example.com/docs/*'],
    ],
    ['file:', ['file:///*']],
    ['file:///home', ['file:///home', 'file:///home?*', 'file:///home/*']],
  ])('%s, in every browser', (text, patterns) => {
    expect(translated(text, true)).toEqual({ patterns, isExact: true });
    expect(translated(text, false)).toEqual({ patterns, isExact: true });
  });

  test('name the port and both schemes where the browser reads ports', () => {
    expect(translated('127.0.0.1:8080', true)).toEqual({
      patterns: ['http://127.0.0.1:8080/*', 'https://127.0.0.1:8080/*'],
      isExact: true,
    });
    expect(translated('*.example.com:8080/docs', true).patterns).toEqual([
      'http://*.example.com:8080/docs',
      'http://*.example.com:8080/docs?*',
      'http://*.example.com:8080/docs/*',
      'https://*.example.com:8080/docs',
      'https://*.example.com:8080/docs?*',
      'https://*.example.com:8080/docs/*',
    ]);
  });

  test('leave the port out, and say so, where the browser cannot read it', () => {
    expect(translated('127.0.0.1:8080', false)).toEqual({
      patterns: ['*://127.0.0.1/*'],
      isExact: false,
    });
  });
});
