import { fc } from './seeded.ts';
import { describe, expect, test } from 'vitest';
import { freshSettings } from '../../../extension/settings-snapshot.ts';
import type { SiteRule } from '../../../extension/settings-schema.ts';
import { siteScopes } from '../../../extension/site-scopes.ts';
import { siteState } from '../../../extension/site-rules.ts';
import { switchSite } from '../../../extension/switch-site.ts';
import { arbitrarySettings, arbitraryUrl } from './arbitrary-rules.ts';

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
    expect(switchSite(settings, 'https://a.org/', 'off', 'b.org')).toBe(settings.siteRules);
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
          fc.pre(!(state.because === 'rule' && state.from === 'organisation'));
          expect(state.state).toBe(wanted);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the scopes of a switch', () => {
  test.each([
    ['https://www.example.com/', 'example.com', '*.example.com'],
    ['https://a.b.example.co.uk/', 'a.b.example.co.uk', '*.example.co.uk'],
    // Many owners share these: nobody may switch them all off by one click.
    ['https://ada.github.io/notes', 'ada.github.io', '*.ada.github.io'],
    ['https://github.io/', 'github.io', undefined],
    ['https://localhost:3000/', 'localhost:3000', undefined],
    ['http://192.168.1.1/', '192.168.1.1', undefined],
    ['http://[::1]/', '[::1]', undefined],
    ['file:///home/ada/a.html', 'file:///home/ada/a.html', undefined],
    ['https://bücher.example.com/', 'xn--bcher-kva.example.com', '*.example.com'],
  ])('of %s are %s and %s', (url, site, domain) => {
    expect(siteScopes(url)?.site).toBe(site);
    expect(siteScopes(url)?.domain?.pattern).toBe(domain);
  });

  test('are none where rules do not reach', () => {
    expect(siteScopes('about:blank')).toBeUndefined();
  });
});
