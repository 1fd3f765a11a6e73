import { noPause } from '../settings/pause.ts';
import type { SiteRule, Settings } from '../settings/settings-schema.ts';
import { formatPattern, parsePattern } from './site-pattern.ts';
import type { SiteSettings } from './site-rules.ts';
import { compareSpecificity, decidingRule, patternMatches, siteState } from './site-rules.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/**
 * The rules after `scope`, a pattern that covers `url`, has been switched; {@link switchScope} by default.
 * As far as rules decide, `siteState` then returns `wanted` for the URL: contrary rules for this address that are at
 * least as specific are removed, and a rule is added only where one is needed, so that switching back and forth leaves
 * no trace. Returns the same rules where no rule can apply to the URL.
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

/** The pattern that the popup's switch changes: the deciding rule if it is narrower than the site, else the site. */
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
 * The pattern of "this site": the host without `www.`, with its port if it has one; for a file, the file.
 * undefined where no rule can apply.
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

/** Reverses the switch of a tab's site, as the shortcut and the context menu do. */
export async function toggleSite(store: SettingsStore, url: string | undefined): Promise<void> {
  if (url === undefined) return;
  await store.update(settings => ({ siteRules: [...rulesAfterToggle(settings, url)] }));
}

/** The rules after the reversal; the main switch and pauses stay as they are. */
function rulesAfterToggle(settings: Settings, url: string): Settings['siteRules'] {
  const ruled = { ...settings, enabled: true, pause: { tabs: [] } };
  const wanted = siteState(ruled, url).state === 'on' ? 'off' : 'on';
  return switchSite(settings, url, wanted);
}
