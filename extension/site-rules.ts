import { isPausedEverywhere } from './pause.ts';
import type { Damaged, Settings, SiteRule } from './settings-schema.ts';
import type { SitePattern } from './site-pattern.ts';
import { parsePattern, trimPath } from './site-pattern.ts';

/** What the switch of a site depends on. */
export type SiteSettings = Pick<
  Settings,
  'enabled' | 'siteMode' | 'siteRules' | 'damaged' | 'policy' | 'pause'
>;

/** Whether the extension runs at an address, and what decided. */
export type SiteState =
  | { readonly state: 'on'; readonly because: 'mode' }
  | {
      readonly state: 'off';
      readonly because: 'mode' | 'all' | 'paused' | 'damaged' | 'unsupported';
    }
  | {
      readonly state: 'on' | 'off';
      readonly because: 'rule';
      readonly rule: SiteRule;
      readonly from: RuleSource;
    };

/** Who made a rule: an organisation's forced rules stand above the reader's own, its default ones below. */
export type RuleSource = 'organisation' | 'own' | 'default';

/** Whether the extension runs at a URL at a time (milliseconds since 1970), a single tab's pause apart. */
export function siteState(settings: SiteSettings, url: string, nowMs = Date.now()): SiteState {
  if (settings.damaged.some(decidesSites)) return { state: 'off', because: 'damaged' };
  if (!settings.enabled) return { state: 'off', because: 'all' };
  const address = URL.parse(url);
  if (!address || !/^(https?|file):$/.test(address.protocol)) {
    return { state: 'off', because: 'unsupported' };
  }
  if (isPausedEverywhere(settings.pause, nowMs)) return { state: 'off', because: 'paused' };
  for (const [from, rules] of ruleLayers(settings)) {
    const rule = decidingRule(rules, address);
    if (rule) return { state: rule.state, because: 'rule', rule, from };
  }
  return { state: settings.siteMode === 'on-except' ? 'on' : 'off', because: 'mode' };
}

/** The rules by source, the strongest source first. */
export function ruleLayers({
  policy,
  siteRules,
}: SiteSettings): readonly (readonly [RuleSource, readonly SiteRule[]])[] {
  return [
    ['organisation', policy.siteRules],
    ['own', siteRules],
    ['default', policy.defaultSiteRules],
  ];
}

/** The most specific of the rules that match; of two equal ones the one that switches off. */
export function decidingRule(rules: readonly SiteRule[], address: URL): SiteRule | undefined {
  let best: { rule: SiteRule; pattern: SitePattern } | undefined;
  for (const rule of rules) {
    const parsed = parsePattern(rule.pattern);
    if (!parsed.ok || !patternMatches(parsed.pattern, address)) continue;
    const order = best ? compareSpecificity(parsed.pattern, best.pattern) : 1;
    const wins = order > 0 || (order === 0 && rule.state === 'off');
    if (wins) best = { rule, pattern: parsed.pattern };
  }
  return best?.rule;
}

/** Whether a pattern covers an address. */
export function patternMatches(pattern: SitePattern, address: URL): boolean {
  if (pattern.kind === 'file') {
    return address.protocol === 'file:' && isUnder(pattern.path, address.pathname);
  }
  if (!/^https?:$/.test(address.protocol)) return false;
  const host = address.hostname.replace(/\.$/, '');
  return (
    hostMatches(pattern, host) &&
    (pattern.port === '' || pattern.port === portOf(address)) &&
    isUnder(pattern.path, address.pathname)
  );
}

/**
 * Positive where `a` is more specific than `b`, 0 where neither is. In this order: one host before all below
 * a host, the longer host (so `www.example.com` before `example.com`), a port before every port, the longer path.
 */
export function compareSpecificity(a: SitePattern, b: SitePattern): number {
  return (
    Number(a.kind === 'host') - Number(b.kind === 'host') ||
    a.host.length - b.host.length ||
    Number(a.port !== '') - Number(b.port !== '') ||
    a.path.length - b.path.length
  );
}

/** The hosts that a pattern for one host names: itself and, unless it is an address or has it, with `www.`. */
export function hostsOf({ host }: SitePattern): readonly string[] {
  const hasNoWww = host.startsWith('www.') || host.startsWith('[') || /^[\d.]+$/.test(host);
  return hasNoWww ? [host] : [host, `www.${host}`];
}

/** Whether some address can match both patterns. */
export function patternsOverlap(a: SitePattern, b: SitePattern): boolean {
  if ((a.kind === 'file') !== (b.kind === 'file')) return false;
  const portsMeet = a.port === '' || b.port === '' || a.port === b.port;
  const pathsMeet = isUnder(a.path, b.path) || isUnder(b.path, a.path);
  return (
    portsMeet &&
    pathsMeet &&
    (a.kind === 'file' || hostMatches(a, b.host) || hostMatches(b, a.host))
  );
}

function hostMatches(pattern: SitePattern, host: string): boolean {
  return pattern.kind === 'subdomains'
    ? host === pattern.host || host.endsWith(`.${pattern.host}`)
    : hostsOf(pattern).includes(host);
}

/** Whether a setting, or what else can be damaged, has a say in where the extension runs. */
export function decidesSites(key: Damaged): boolean {
  return ['enabled', 'siteMode', 'siteRules', 'policy', 'pause'].includes(key);
}

function portOf(address: URL): string {
  return address.port || (address.protocol === 'https:' ? '443' : '80');
}

/** Without a prefix, every path: each starts with a slash. */
function isUnder(prefix: string, path: string): boolean {
  return trimPath(path) === prefix || path.startsWith(`${prefix}/`);
}
