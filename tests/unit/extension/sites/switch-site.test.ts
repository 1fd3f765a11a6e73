import { fc } from '../seeded.ts';
import { describe, expect, test } from 'vitest';
import { freshSettings } from '../../../../extension/settings/settings-snapshot.ts';
import type { SiteRule } from '../../../../extension/settings/settings-schema.ts';
import { siteScopes } from '../../../../extension/sites/site-scopes.ts';
import { siteState } from '../../../../extension/sites/site-rules.ts';
import { siteScope, switchSite } from '../../../../extension/sites/switch-site.ts';
import { arbitrarySettings, arbitraryUrl } from '../arbitrary-rules.ts';

const off = (pattern: string): SiteRule => ({ pattern, state: 'off' });
const on = (pattern: string): SiteRule => ({ pattern, state: 'on' });
const withRules = (...siteRules: SiteRule[]) => ({ ...freshSettings, siteRules });

describe('switching a site', () => {
  test('writes one rule for the site, without its www', () => {
    expect(switchSite(freshSettings, 'https://www.example.com/a', 'off')).toEqual([
      off('example.com'),
    ]);
    expect(switchSite(freshSettings, 'http://localhost:3000/a', 'off')).toEqual([
      off('localhost:3000'),
    ]);
    expect(switchSite(freshSettings, 'file:///home/ada/a.html', 'off')).toEqual([
      off('file:///home/ada/a.html'),
    ]);
  });

  test('leaves no trace when it is switched back', () => {
    const switched = {
      ...freshSettings,
      siteRules: switchSite(freshSettings, 'https://a.org', 'off'),
    };
    expect(switchSite(switched, 'https://a.org', 'on')).toEqual([]);
  });

  test('writes the narrower rule where a wider one stands against it', () => {
    const settings = withRules(off('*.example.com'));
    expect(switchSite(settings, 'https://a.example.com/x', 'on')).toEqual([
      off('*.example.com'),
      on('a.example.com'),
    ]);
  });

  test('changes the narrower rule that decides, and leaves the site alone', () => {
    const settings = withRules(on('example.com/docs'), off('example.com'));
    expect(switchSite(settings, 'https://example.com/docs/a', 'off')).toEqual([off('example.com')]);
    const other = withRules(off('example.com/docs'));
    expect(switchSite(other, 'https://example.com/docs/a', 'on')).toEqual([]);
  });

  test('switches all of a domain, and lets go the rule that would stand against it here', () => {
    const settings = withRules(on('example.com'), on('b.example.com'));
    expect(switchSite(settings, 'https://example.com/', 'off', '*.example.com')).toEqual([
      on('b.example.com'),
      off('*.example.com'),
    ]);
  });

  test('changes nothing where rules do not reach', () => {
    const settings = withRules(off('example.com'));
    expect(switchSite(settings, 'about:blank', 'off')).toBe(settings.siteRules);
    expect(switchSite(settings, 'no address', 'off', 'b.org')).toBe(settings.siteRules);
    expect(switchSite(settings, 'https://a.org/', 'off', 'b.org')).toBe(settings.siteRules);
    expect(switchSite(settings, 'https://a.org/', 'off', 'a*.org')).toBe(settings.siteRules);
    expect(switchSite(settings, 'https://exa!mple.org/', 'off')).toBe(settings.siteRules);
  });

  test('takes out rules that nobody can read, and keeps those for other addresses', () => {
    const settings = withRules(off('ex*mple.com'), off('b.org'), on('a.org/docs'));
    expect(switchSite(settings, 'https://a.org/', 'off')).toEqual([
      off('b.org'),
      on('a.org/docs'),
      off('a.org'),
    ]);
  });

  test('takes out a rule that says what holds anyway', () => {
    expect(switchSite(withRules(on('a.org')), 'https://a.org/', 'on')).toEqual([]);
  });

  test('keeps a narrower rule that says the same', () => {
    const settings = withRules(off('a.org/docs'), on('a.org'));
    expect(switchSite(settings, 'https://a.org/docs', 'off', 'a.org')).toEqual([off('a.org/docs')]);
  });

  test('turns the narrower rule that decides, and not the one for the site', () => {
    const settings = withRules(off('a.org/docs'), off('a.org'));
    expect(switchSite(settings, 'https://a.org/docs/x', 'on')).toEqual([
      off('a.org'),
      on('a.org/docs'),
    ]);
  });

  test('changes the site, not the wider rule that decides', () => {
    const settings = withRules(off('*.example.com'));
    expect(switchSite(settings, 'https://example.com/', 'on')).toEqual([
      off('*.example.com'),
      on('example.com'),
    ]);
  });

  test('writes a rule for the site while the main switch or a pause keeps all off', () => {
    const settings = {
      ...withRules(off('example.com')),
      enabled: false,
      damaged: ['siteRules' as const],
      pause: { everywhere: 'restart' as const, tabs: [] },
    };
    expect(switchSite(settings, 'https://example.com/', 'on')).toEqual([]);
    expect(switchSite({ ...settings, siteRules: [] }, 'https://example.com/', 'off')).toEqual([
      off('example.com'),
    ]);
  });

  test('is never dead: the state is the wanted one, unless an organisation forces the other', () => {
    fc.assert(
      fc.property(
        arbitrarySettings,
        arbitraryUrl,
        fc.constantFrom('on' as const, 'off' as const),
        fc.constantFrom('site', 'domain', undefined),
        (settings, url, wanted, scope) => {
          const scopes = siteScopes(url);
          const pattern =
            scope === undefined
              ? undefined
              : scope === 'site'
                ? scopes?.site
                : scopes?.domain?.pattern;
          const siteRules = switchSite(settings, url, wanted, pattern);
          const state = siteState({ ...settings, siteRules }, url);
          fc.pre(!(state.because === 'rule' && state.from === 'organization'));
          expect(state.state).toBe(wanted);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['https://example.com/a?b#c', 'example.com'],
  ['https://www.example.com/', 'example.com'],
  ['https://www.example.com:8080/', 'example.com:8080'],
  ['https://example.com./', 'example.com'],
  ['https://a.www.example.com/', 'a.www.example.com'],
  ['https://wwwx.example.com/', 'wwwx.example.com'],
  // Nothing would be left of a site without these.
  ['https://www.com/', 'www.com'],
  ['http://www.localhost/', 'www.localhost'],
  ['http://[::1]:3000/', '[::1]:3000'],
  ['file:///home/ada/a%20b.html', 'file:///home/ada/a%20b.html'],
  ['ftp://example.com/', undefined],
  ['xhttp://example.com/', undefined],
  ['about:blank', undefined],
  ['no address', undefined],
  ['https://exa!mple.com/', undefined],
])('the site of %s is %s', (url, site) => {
  expect(siteScope(url)).toBe(site);
});
