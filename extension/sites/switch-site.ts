import { noPause } from '../settings/pause.ts';
import type { SiteRule } from '../settings/settings-schema.ts';
import { formatPattern, parsePattern } from './site-pattern.ts';
import type { SiteSettings } from './site-rules.ts';
import { compareSpecificity, decidingRule, patternMatches, siteState } from './site-rules.ts';

/**
 * The rules after a person has switched `scope`, a pattern that covers `url`; without it {@link switchScope}.
 * As far as rules decide, `siteState` then gives `wanted` for the URL, whatever stood before: rules for this very
 * address that say the contrary and are as specific or more go, and no rule is written where none is needed,
 * so switching back and forth leaves no trace. Unchanged where rules do not reach the URL.
 */
export function switchSite(
  settings: SiteSettings,
  url: string,
  wanted: 'on' | 'off',
  scope = switchScope(settings, url),
): readonly SiteRule[] {
  const address = URL.parse(url);
  const parsed = scope === undefined ? undefined : parsePattern(scope);
  if (!address || !parsed?.ok) return settings.siteRules;
  if (!patternMatches(parsed.pattern, address)) return settings.siteRules;
  const kept = settings.siteRules.filter(rule => {
    const other = parsePattern(rule.pattern);
    if (!other.ok || other.text === parsed.text) return false;
    const isStronger = compareSpecificity(other.pattern, parsed.pattern) >= 0;
    return !(isStronger && rule.state !== wanted && patternMatches(other.pattern, address));
  });
  const without = { ...settings, enabled: true, damaged: [], pause: noPause, siteRules: kept };
  if (siteState(without, url).state === wanted) return kept;
  return [...kept, { pattern: parsed.text, state: wanted }];
}

/** What the popup's switch changes: the deciding rule where it is narrower than the site, else the site. */
function switchScope(settings: SiteSettings, url: string): string | undefined {
  const site = siteScope(url);
  const address = URL.parse(url);
  if (site === undefined || !address) return undefined;
  const rule = decidingRule(settings.siteRules, address);
  const [sitePattern, rulePattern] = [parsePattern(site), parsePattern(rule?.pattern ?? '')];
  if (!sitePattern.ok || !rulePattern.ok) return site;
  const isNarrower = compareSpecificity(rulePattern.pattern, sitePattern.pattern) > 0;
  return isNarrower ? rulePattern.text : site;
}

/**
 * The pattern of "this site": the host without `www.`, with its port where it has one; a file itself.
 * `undefined` where rules do not reach.
 */
export function siteScope(url: string): string | undefined {
  const address = URL.parse(url);
  if (!address || !/^(https?|file):$/.test(address.protocol)) return undefined;
  if (address.protocol === 'file:') {
    return formatPattern({ kind: 'file', host: '', port: '', path: address.pathname });
  }
  const parsed = parsePattern(address.host.replace(/^www\.(?=[^.]+\.)/, ''));
  return parsed.ok ? parsed.text : undefined;
}
