import { fc } from '../seeded.ts';
import { describe, expect, test } from 'vitest';
import { planRegistrations } from '../../../../extension/sites/registration-plan.ts';
import { freshSettings } from '../../../../extension/settings/settings-snapshot.ts';
import { siteState } from '../../../../extension/sites/site-rules.ts';
import { arbitrarySettings, arbitraryUrl } from '../arbitrary-rules.ts';

/** Match patterns as the browsers read them: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns */
function browserMatches(pattern: string, url: string): boolean {
  const address = new URL(url);
  if (pattern === '<all_urls>') return true;
  const [, scheme = '', host = '', path = ''] = /^([^:]+):\/\/([^/]*)(\/.*)$/.exec(pattern) ?? [];
  const [, name = '', port] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  const schemeFits =
    scheme === '*' ? /^https?:$/.test(address.protocol) : address.protocol === `${scheme}:`;
  const suffix = name.slice(2);
  const hostFits = name.startsWith('*.')
    ? address.hostname === suffix || address.hostname.endsWith(`.${suffix}`)
    : address.hostname === name;
  const standard = address.protocol === 'https:' ? '443' : '80';
  const portFits = port === undefined || (address.port || standard) === port;
  const pathText = path
    .split('*')
    .map(part => RegExp.escape(part))
    .join('.*');
  return (
    schemeFits &&
    hostFits &&
    portFits &&
    RegExp(`^${pathText}$`).test(address.pathname + address.search)
  );
}

const runsAt = (plan: ReturnType<typeof planRegistrations>, url: string): boolean =>
  plan.some(
    ({ matches, excludeMatches }) =>
      matches.some(pattern => browserMatches(pattern, url)) &&
      !excludeMatches.some(pattern => browserMatches(pattern, url)),
  );

describe('the registrations', () => {
  test('run our code exactly where the rules say, and nowhere else', () => {
    fc.assert(
      fc.property(arbitrarySettings, arbitraryUrl, (settings, url) => {
        const plan = planRegistrations(settings, true, 0);
        expect(runsAt(plan, url)).toBe(siteState(settings, url, 0).state === 'on');
      }),
      { numRuns: 3000 },
    );
  });

  test('without ports in match patterns miss no address that is on', () => {
    fc.assert(
      fc.property(arbitrarySettings, arbitraryUrl, (settings, url) => {
        fc.pre(siteState(settings, url, 0).state === 'on');
        expect(runsAt(planRegistrations(settings, false, 0), url)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    { ...freshSettings, enabled: false },
    { ...freshSettings, damaged: ['siteRules' as const] },
    { ...freshSettings, pause: { everywhere: 'restart' as const, tabs: [] } },
    { ...freshSettings, pause: { everywhere: 5, tabs: [] } },
    { ...freshSettings, siteMode: 'off-except' as const },
  ])('are none at all where nothing is on: %#', settings => {
    expect(planRegistrations(settings, true, 4)).toEqual([]);
  });

  test('are one for a thousand sites that are on', () => {
    const siteRules = Array.from({ length: 1000 }, (_, i) => ({
      pattern: `site-${i}.example`,
      state: 'on' as const,
    }));
    const plan = planRegistrations(
      { ...freshSettings, siteMode: 'off-except', siteRules },
      true,
      0,
    );
    expect(plan).toHaveLength(1);
    expect(plan[0]?.matches).toHaveLength(2000);
  });

  test('leave out what an "on" rule says already', () => {
    const siteRules = [{ pattern: 'example.com', state: 'on' as const }];
    expect(planRegistrations({ ...freshSettings, siteRules }, true, 0)).toEqual([
      { matches: ['<all_urls>'], excludeMatches: [] },
    ]);
  });
});
