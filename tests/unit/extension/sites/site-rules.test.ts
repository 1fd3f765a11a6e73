import { fc } from '../seeded.ts';
import { describe, expect, test } from 'vitest';
import { noPolicy } from '../../../../extension/settings/managed-policy.ts';
import { freshSettings } from '../../../../extension/settings/settings-snapshot.ts';
import type { Damaged, SiteRule } from '../../../../extension/settings/settings-schema.ts';
import { parsePattern } from '../../../../extension/sites/site-pattern.ts';
import type { SitePattern } from '../../../../extension/sites/site-pattern.ts';
import type { SiteSettings } from '../../../../extension/sites/site-rules.ts';
import {
  compareSpecificity,
  hostsOf,
  patternMatches,
  patternsOverlap,
  siteState,
} from '../../../../extension/sites/site-rules.ts';
import { arbitraryPattern, arbitraryRules, arbitraryUrl } from '../arbitrary-rules.ts';

const off = (pattern: string): SiteRule => ({ pattern, state: 'off' });
const on = (pattern: string): SiteRule => ({ pattern, state: 'on' });

/** A pattern, and whether it covers an address. */
const matches: readonly (readonly [string, string, boolean])[] = [
  ['example.com', 'https://example.com/', true],
  ['example.com', 'http://example.com/', true],
  ['example.com', 'https://www.example.com/', true],
  ['example.com', 'https://example.com:8443/x?y#z', true],
  ['example.com', 'https://EXAMPLE.com/', true],
  ['example.com', 'https://example.com./', true],
  ['example.com', 'https://a.example.com/', false],
  ['example.com', 'https://www.a.example.com/', false],
  ['example.com', 'https://notexample.com/', false],
  ['example.com', 'https://example.com.evil.org/', false],
  ['example.com', 'https://example.org/?example.com', false],
  ['example.com', 'https://example.com@evil.org/', false],
  ['example.com', 'ftp://example.com/', false],
  ['example.com', 'xhttp://example.com/', false],
  ['example.com', 'chrome-extension://example.com/', false],
  ['example.com', 'file:///example.com', false],
  ['www.example.com', 'https://www.example.com/', true],
  ['www.example.com', 'https://example.com/', false],
  ['www.example.com', 'https://www.www.example.com/', false],
  ['*.example.com', 'https://example.com/', true],
  ['*.example.com', 'https://www.example.com/', true],
  ['*.example.com', 'https://a.b.example.com/', true],
  ['*.example.com', 'https://notexample.com/', false],
  ['*.example.com', 'https://example.com.evil.org/', false],
  ['*.co.uk', 'https://bbc.co.uk/', true],
  ['*.localhost', 'http://app.localhost:3000/', true],
  ['example.com/docs', 'https://example.com/docs', true],
  ['example.com/docs', 'https://example.com/docs/', true],
  ['example.com/docs', 'https://example.com/docs/api', true],
  ['example.com/docs', 'https://example.com/docs?q', true],
  ['example.com/docs', 'https://example.com/docs#top', true],
  ['example.com/docs', 'https://example.com/docsify', false],
  ['example.com/docs', 'https://example.com/', false],
  ['example.com/docs', 'https://example.com/a/docs', false],
  ['example.com/docs', 'https://example.com/Docs', false],
  ['example.com/gr%C3%BCn', 'https://example.com/grün/x', true],
  ['*.example.com/docs', 'https://a.example.com/docs/x', true],
  ['*.example.com/docs', 'https://a.example.com/', false],
  ['example.com:8080', 'http://example.com:8080/', true],
  ['example.com:8080', 'http://www.example.com:8080/', true],
  ['example.com:8080', 'http://example.com/', false],
  ['example.com:8080', 'http://example.com:18080/', false],
  ['example.com:80', 'http://example.com/', true],
  ['example.com:80', 'https://example.com/', false],
  ['example.com:443', 'https://example.com/', true],
  ['*.example.com:443', 'https://a.example.com/', true],
  ['localhost', 'http://localhost:5173/', true],
  ['localhost', 'http://www.localhost/', true],
  ['localhost', 'http://127.0.0.1/', false],
  ['127.0.0.1', 'http://127.0.0.1:99/x', true],
  ['127.0.0.1', 'http://127.0.0.11/', false],
  ['127.0.0.1', 'http://127.1/', true],
  ['[::1]', 'http://[::1]:3000/', true],
  ['[::1]', 'http://[0:0::1]/', true],
  ['[::1]', 'http://[::2]/', false],
  ['[::1]:3000', 'http://[::1]:3001/', false],
  ['bücher.example', 'https://xn--bcher-kva.example/', true],
  ['xn--bcher-kva.example', 'https://bücher.example/', true],
  ['bücher.example', 'https://bucher.example/', false],
  ['file:', 'file:///home/ada/a.html', true],
  ['file:', 'https://example.com/', false],
  ['file:///home/ada', 'file:///home/ada', true],
  ['file:///home/ada', 'file:///home/ada/a.html', true],
  ['file:///home/ada', 'file:///home/adam/a.html', false],
  ['file:///home/ada', 'file:///tmp/a.html', false],
  ['file:///C:/Users', 'file:///C:/Users/a.html', true],
];

/** Rules, an address, and the rule that decides; `undefined`: none does. */
const decisions: readonly (readonly [readonly SiteRule[], string, string | undefined])[] = [
  [[], 'https://example.com/', undefined],
  [[off('other.org')], 'https://example.com/', undefined],
  [[off('example.com')], 'https://example.com/', 'example.com'],
  [[off('*.example.com'), on('example.com')], 'https://example.com/', 'example.com'],
  [[on('example.com'), off('*.example.com')], 'https://example.com/', 'example.com'],
  [[off('*.example.com'), on('example.com')], 'https://a.example.com/', '*.example.com'],
  [[off('*.example.com'), on('*.a.example.com')], 'https://b.a.example.com/', '*.a.example.com'],
  [[off('*.a.example.com'), on('a.example.com')], 'https://a.example.com/', 'a.example.com'],
  [[off('example.com'), on('www.example.com')], 'https://www.example.com/', 'www.example.com'],
  [[off('www.example.com'), on('example.com')], 'https://example.com/', 'example.com'],
  [[off('example.com'), on('example.com/docs')], 'https://example.com/docs/x', 'example.com/docs'],
  [[off('example.com'), on('example.com/docs')], 'https://example.com/', 'example.com'],
  [
    [off('example.com/docs'), on('example.com/docs/api')],
    'https://example.com/docs/api',
    'example.com/docs/api',
  ],
  [[off('example.com'), on('example.com:8080')], 'http://example.com:8080/', 'example.com:8080'],
  [[off('example.com'), on('example.com:8080')], 'http://example.com/', 'example.com'],
  // A host says more than a path below many hosts, a port more than a path.
  [[off('*.example.com/docs'), on('a.example.com')], 'https://a.example.com/docs', 'a.example.com'],
  [
    [off('example.com/docs'), on('example.com:8080')],
    'http://example.com:8080/docs',
    'example.com:8080',
  ],
  [[off('file:'), on('file:///home/ada')], 'file:///home/ada/x', 'file:///home/ada'],
  [[off('file:'), on('file:///home/ada')], 'file:///tmp/x', 'file:'],
];

describe('a site rule', () => {
  test.each(matches)('%s on %s: %s', (text, url, expected) => {
    const parsed = parsePattern(text);
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(patternMatches(parsed.pattern, new URL(url))).toBe(expected);
  });

  test.each(decisions)('of %j, %s is decided by %s', (siteRules, url, pattern) => {
    const state = siteState({ ...freshSettings, siteRules }, url);
    expect(state.because === 'rule' ? state.rule.pattern : undefined).toBe(pattern);
  });

  test('decides the same in whatever order the rules stand', () => {
    fc.assert(
      fc.property(arbitraryRules, arbitraryUrl, (siteRules, url) => {
        const reversed = siteRules.toReversed();
        const state = siteState({ ...freshSettings, siteRules }, url);
        expect(siteState({ ...freshSettings, siteRules: reversed }, url).state).toBe(state.state);
      }),
    );
  });

  test('overlaps every other that covers the same address', () => {
    fc.assert(
      fc.property(arbitraryPattern, arbitraryPattern, arbitraryUrl, (a, b, url) => {
        const [first, second] = [parsePattern(a), parsePattern(b)];
        if (!first.ok || !second.ok) throw new Error(`${a} ${b}`);
        const address = new URL(url);
        const isShared =
          patternMatches(first.pattern, address) && patternMatches(second.pattern, address);
        expect(isShared && !patternsOverlap(first.pattern, second.pattern)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});

/** Two patterns, and whether some address can match both. */
const overlaps: readonly (readonly [string, string, boolean])[] = [
  ['example.com', 'example.com', true],
  ['example.com', 'www.example.com', true],
  ['example.com', 'example.org', false],
  ['example.com', 'a.example.com', false],
  ['www.example.com', 'www.www.example.com', false],
  ['*.example.com', 'example.com', true],
  ['*.example.com', 'a.example.com', true],
  ['*.www.example.com', 'example.com', true],
  ['*.example.com', 'notexample.com', false],
  ['*.example.com', '*.a.example.com', true],
  ['*.example.com', '*.example.org', false],
  ['*.a.example.com', '*.b.example.com', false],
  ['*.a.example.com', 'example.com', false],
  ['example.com:8080', 'example.com', true],
  ['example.com:8080', 'example.com:8080', true],
  ['example.com:8080', 'example.com:9090', false],
  ['example.com/docs', 'example.com', true],
  ['example.com/docs', 'example.com/docs/api', true],
  ['example.com/docs', 'example.com/docsify', false],
  ['example.com/docs', 'example.com/blog', false],
  ['example.com/docs', 'example.org/docs', false],
  ['example.com:8080/docs', 'example.com:9090/docs', false],
  ['example.com:8080/docs', 'example.com/blog', false],
  ['file:', 'file:///home', true],
  ['file:///home', 'file:///home/ada', true],
  ['file:///home', 'file:///tmp', false],
  ['file:', 'example.com', false],
  ['file:///docs', 'example.com/docs', false],
];

/** Of two patterns the more specific one first; the two sides of the last ones are equal. */
const specific: readonly (readonly [string, string])[] = [
  ['a.org', '*.very.long.example.com'],
  ['www.example.com', 'example.com'],
  ['a.example.com/x', 'example.com:8080/docs/api'],
  ['*.a.example.com', '*.example.com'],
  ['example.com:80', 'example.com/a/long/path'],
  ['example.com:80/docs', 'example.com:8080'],
  ['example.com/docs', 'example.com'],
  ['file:///home/ada', 'file:///home'],
];
const equallySpecific: readonly (readonly [string, string])[] = [
  ['example.com', 'example.org'],
  ['example.com:80', 'example.com:8080'],
  ['example.com/docs', 'example.com/blog'],
  ['*.example.com', '*.example.org'],
];

function patternOf(text: string): SitePattern {
  const parsed = parsePattern(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem}`);
  return parsed.pattern;
}

const reasonOf = (settings: SiteSettings, url: string) => siteState(settings, url, 1999).because;

describe('two patterns', () => {
  test.each(overlaps)('%s and %s can match one address: %s', (a, b, expected) => {
    expect(patternsOverlap(patternOf(a), patternOf(b))).toBe(expected);
    expect(patternsOverlap(patternOf(b), patternOf(a))).toBe(expected);
  });

  test.each(specific)('%s is more specific than %s', (a, b) => {
    expect(compareSpecificity(patternOf(a), patternOf(b))).toBeGreaterThan(0);
    expect(compareSpecificity(patternOf(b), patternOf(a))).toBeLessThan(0);
  });

  test.each(equallySpecific)('%s is as specific as %s', (a, b) => {
    expect(compareSpecificity(patternOf(a), patternOf(b))).toBe(0);
  });
});

test.each([
  ['example.com', ['example.com', 'www.example.com']],
  ['localhost', ['localhost', 'www.localhost']],
  ['wwwexample.com', ['wwwexample.com', 'www.wwwexample.com']],
  ['1.2.3.4.example.com', ['1.2.3.4.example.com', 'www.1.2.3.4.example.com']],
  ['a1.2.3.example', ['a1.2.3.example', 'www.a1.2.3.example']],
  ['www.example.com', ['www.example.com']],
  ['server1', ['server1', 'www.server1']],
  ['127.0.0.1', ['127.0.0.1']],
  ['[::1]', ['[::1]']],
])('%s names the hosts %j', (text, hosts) => {
  expect(hostsOf(patternOf(text))).toEqual(hosts);
});

describe('where the extension runs', () => {
  const url = 'https://example.com/';

  test('is everywhere, or nowhere, but for the rules', () => {
    expect(siteState(freshSettings, url)).toEqual({ state: 'on', because: 'mode' });
    const exceptOff = { ...freshSettings, siteMode: 'off-except' as const };
    expect(siteState(exceptOff, url)).toEqual({ state: 'off', because: 'mode' });
    expect(siteState({ ...exceptOff, siteRules: [on('example.com')] }, url).state).toBe('on');
  });

  test('is nowhere under the main switch, in a pause, and for addresses that are no pages', () => {
    expect(siteState({ ...freshSettings, enabled: false }, url)).toEqual({
      state: 'off',
      because: 'all',
    });
    const paused = { ...freshSettings, pause: { everywhere: 2000, tabs: [] } };
    expect(siteState(paused, url, 1999)).toEqual({ state: 'off', because: 'paused' });
    expect(siteState(paused, url, 2000).state).toBe('on');
    for (const other of [
      'about:blank',
      'chrome://settings',
      'data:text/html,x',
      'ftp://example.com/',
      'xhttp://example.com/',
      'no address',
    ]) {
      expect(siteState(freshSettings, other)).toEqual({ state: 'off', because: 'unsupported' });
    }
  });

  test('says the strongest of several reasons', () => {
    const siteRules = [off('example.com')];
    const ruled = { ...freshSettings, siteRules };
    const paused = { ...ruled, pause: { everywhere: 2000, tabs: [] } };
    const disabled = { ...paused, enabled: false };
    const damaged = { ...disabled, damaged: ['siteRules' as const] };
    expect([ruled, paused, disabled, damaged].map(settings => reasonOf(settings, url))).toEqual([
      'rule',
      'paused',
      'all',
      'damaged',
    ]);
    expect(reasonOf(paused, 'about:blank')).toBe('unsupported');
    expect(reasonOf(disabled, 'about:blank')).toBe('all');
  });

  test('is not decided by a rule that cannot be read', () => {
    const siteRules = [off('ex*mple.com'), off('')];
    expect(siteState({ ...freshSettings, siteRules }, url)).toEqual({
      state: 'on',
      because: 'mode',
    });
  });

  test('is nowhere where two rules for the same say the contrary', () => {
    for (const siteRules of [
      [on('example.com'), off('example.com')],
      [off('example.com'), on('example.com')],
    ]) {
      expect(siteState({ ...freshSettings, siteRules }, url)).toEqual({
        state: 'off',
        because: 'rule',
        rule: off('example.com'),
        from: 'own',
      });
    }
  });

  test.each<Damaged>(['enabled', 'siteMode', 'siteRules', 'policy', 'pause'])(
    'is nowhere while %s is damaged, whatever a rule says',
    key => {
      const settings = { ...freshSettings, siteRules: [on('example.com')], damaged: [key] };
      expect(siteState(settings, url)).toEqual({ state: 'off', because: 'damaged' });
    },
  );

  test.each<Damaged>(['theme', 'density', 'hiddenEntities'])(
    'stays as it is with a damaged %s',
    key => {
      expect(siteState({ ...freshSettings, damaged: [key] }, url).state).toBe('on');
    },
  );

  test("puts an organisation's rules above the reader's, and its defaults below", () => {
    const own = { ...freshSettings, siteRules: [on('example.com')] };
    const forced = { ...own, policy: { ...noPolicy, siteRules: [off('*.example.com')] } };
    expect(siteState(forced, url)).toMatchObject({ state: 'off', from: 'organization' });
    const preset = { ...noPolicy, defaultSiteRules: [off('example.com'), off('a.example.com')] };
    expect(siteState({ ...own, policy: preset }, url)).toMatchObject({ state: 'on', from: 'own' });
    const other = siteState({ ...own, policy: preset }, 'https://a.example.com/');
    expect(other).toMatchObject({ state: 'off', from: 'default' });
  });
});
