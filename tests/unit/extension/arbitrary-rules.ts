import { fc } from './seeded.ts';
import { noPolicy } from '../../../extension/settings/managed-policy.ts';
import { freshSettings } from '../../../extension/settings/settings-snapshot.ts';
import type { Settings, SiteRule } from '../../../extension/settings/settings-schema.ts';

/*
 * Rules and addresses from so small a world that they meet all the time.
 */

const hosts = ['example.com', 'www.example.com', 'a.example.com', 'b.a.example.com', 'other.org'];
const hostPatterns = [...hosts, '*.example.com', '*.a.example.com', '[::1]', '127.0.0.1'];
const ports = ['', ':8080', ':443'];
const paths = ['', '/docs', '/docs/api', '/docsify'];

/** A valid pattern in its normal form. */
export const arbitraryPattern = fc.oneof(
  { weight: 9, arbitrary: joined(hostPatterns, ports, paths) },
  { weight: 1, arbitrary: fc.constantFrom('file:', 'file:///home/ada') },
);

export const arbitraryRule: fc.Arbitrary<SiteRule> = fc.record({
  pattern: arbitraryPattern,
  state: fc.constantFrom('on', 'off'),
});

export const arbitraryRules = fc.array(arbitraryRule, { maxLength: 8 });

/** An address that rules can reach. */
export const arbitraryUrl = fc.oneof(
  {
    weight: 9,
    arbitrary: joined(
      ['http://', 'https://'],
      [...hosts, 'www.a.example.com', '[::1]', '127.0.0.1'],
      ['', ':8080', ':9'],
      ['', '/', '/docs', '/docs/', '/docs?q', '/docs/api/x', '/docsify', '/else'],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('file:///home/ada/a.html', 'file:///tmp/x', 'file:///') },
);

/** Settings that differ in their site rules, an organisation's among them. */
export const arbitrarySettings: fc.Arbitrary<Settings> = fc
  .record({
    siteMode: fc.constantFrom('on-except', 'off-except'),
    siteRules: arbitraryRules,
    policy: fc.record({
      ...everywhere(noPolicy),
      siteRules: fc.array(arbitraryRule, { maxLength: 2 }),
      defaultSiteRules: fc.array(arbitraryRule, { maxLength: 2 }),
    }),
  })
  .map(varied => Object.assign({}, freshSettings, varied));

/** Each value as the only one. */
function everywhere<T extends object>(values: T): { [K in keyof T]: fc.Arbitrary<T[K]> } {
  const entries = Object.entries(values).map(([key, value]) => [key, fc.constant(value)]);
  return Object.fromEntries(entries) as { [K in keyof T]: fc.Arbitrary<T[K]> };
}

function joined(...parts: readonly (readonly string[])[]): fc.Arbitrary<string> {
  return fc.tuple(...parts.map(part => fc.constantFrom(...part))).map(chosen => chosen.join(''));
}
