import { isPausedEverywhere } from '../settings/pause.ts';
import type { Damaged, Settings, SiteRule } from '../settings/settings-schema.ts';
import type { SitePattern } from './site-pattern.ts';
import { parsePattern, trimPath } from './site-pattern.ts';

/** The settings that decide whether the extension runs on a site. */
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

/** The source of a rule: an organization's enforced rules rank above one's own rules, its default rules below. */
export type RuleSource = 'organization' | 'own' | 'default';

/** Whether the extension runs at a URL at a time (ms since 1970). Ignores the pauses of single tabs. */
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

/** The rules by source, strongest source first. */
export function ruleLayers({
  policy,
  siteRules,
}: SiteSettings): readonly (readonly [RuleSource, readonly SiteRule[]])[] {
  return [
    ['organization', policy.siteRules],
    ['own', siteRules],
    ['default', policy.defaultSiteRules],
  ];
}

/** The most specific matching rule; of two equally specific rules, the one that switches off. */
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
 * Positive if `a` is more specific than `b`, 0 if neither is. Compares, in this order: a single host is more specific
 * than subdomains, a longer host (`www.example.com` than `example.com`), one port than all ports, a longer path.
 */
export function compareSpecificity(a: SitePattern, b: SitePattern): number {
  return (
    Number(a.kind === 'host') - Number(b.kind === 'host') ||
    a.host.length - b.host.length ||
    Number(a.port !== '') - Number(b.port !== '') ||
    a.path.length - b.path.length
  );
}

/** The hosts that a single-host pattern matches: the host and, unless it is an IP address or starts with it, `www.` plus the host. */
export function hostsOf({ host }: SitePattern): readonly string[] {
  const hasNoWww = host.startsWith('www.') || host.startsWith('[') || /^[\d.]+$/.test(host);
  return hasNoWww ? [host] : [host, `www.${host}`];
}

/** Whether any address can match both patterns. */
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

/** Whether a value that is damaged decides on which sites the extension runs. */
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

/** Whether the extension runs in a tab: its address is on and the tab is not paused. False if the address is unknown. */
export function isTabOn(
  settings: Settings,
  tab: { readonly id?: number | undefined; readonly url?: string | undefined },
): boolean {
  if (tab.id === undefined || tab.url === undefined) return false;
  return siteState(settings, tab.url).state === 'on' && !settings.pause.tabs.includes(tab.id);
}
