import { toMatchPatterns } from './match-patterns.ts';
import { isPausedEverywhere } from '../settings/pause.ts';
import type { SitePattern } from './site-pattern.ts';
import { parsePattern } from './site-pattern.ts';
import type { SiteSettings } from './site-rules.ts';
import { compareSpecificity, decidesSites, patternsOverlap, ruleLayers } from './site-rules.ts';

/** One registration: the browser runs the content script where `matches` apply and `excludeMatches` do not. */
export interface PlannedRegistration {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/**
 * Plans registrations with which the browser itself keeps the content script off every address that is off at `nowMs`
 * (ms since 1970). A rule that switches on inside one that switches off gets a registration of its own, minus the
 * stronger rules inside it that switch off again:
 *
 *     all addresses          minus every "off"                         (mode: on everywhere except)
 *     "on" docs.example.com  minus every stronger "off" that overlaps it
 */
export function planRegistrations(
  settings: SiteSettings,
  knowsPorts: boolean,
  nowMs: number,
): readonly PlannedRegistration[] {
  const isOff = !settings.enabled || settings.damaged.some(decidesSites);
  if (isOff || isPausedEverywhere(settings.pause, nowMs)) return [];
  const rules = rankRules(settings);
  const isOnElsewhere = settings.siteMode === 'on-except';
  const byExclusions = new Map<string, { matches: string[]; excludeMatches: readonly string[] }>();
  const add = (matches: readonly string[], excluded: readonly SitePattern[]): void => {
    const excludeMatches = toExclusions(excluded, knowsPorts);
    const key = JSON.stringify(excludeMatches);
    const planned = byExclusions.get(key) ?? { matches: [], excludeMatches };
    planned.matches.push(...matches);
    byExclusions.set(key, planned);
  };

  if (isOnElsewhere) add(['<all_urls>'], patternsOf(rules, 'off'));
  for (const [rank, { pattern, state }] of rules.entries()) {
    if (state === 'off') continue;
    const overlapping = (part: readonly RankedRule[]): readonly SitePattern[] =>
      patternsOf(part, 'off').filter(other => patternsOverlap(pattern, other));
    const isNeeded = !isOnElsewhere || overlapping(rules.slice(rank + 1)).length > 0;
    if (!isNeeded) continue;
    add(toMatchPatterns(pattern, knowsPorts).patterns, overlapping(rules.slice(0, rank)));
  }
  return [...byExclusions.values()];
}

interface RankedRule {
  readonly pattern: SitePattern;
  readonly state: 'on' | 'off';
}

/** All rules, strongest first: by source, then by specificity, then "off" before "on". */
function rankRules(settings: SiteSettings): readonly RankedRule[] {
  return ruleLayers(settings).flatMap(([, rules]) =>
    rules
      .flatMap(({ pattern, state }) => {
        const parsed = parsePattern(pattern);
        return parsed.ok ? [{ pattern: parsed.pattern, state }] : [];
      })
      .toSorted(
        (a, b) =>
          compareSpecificity(b.pattern, a.pattern) ||
          Number(b.state === 'off') - Number(a.state === 'off'),
      ),
  );
}

function patternsOf(rules: readonly RankedRule[], state: 'on' | 'off'): readonly SitePattern[] {
  return rules.filter(rule => rule.state === state).map(({ pattern }) => pattern);
}

/** Omits an exclusion that would cover more than its rule: there the page session decides. */
function toExclusions(patterns: readonly SitePattern[], knowsPorts: boolean): readonly string[] {
  const exclusions = patterns
    .map(pattern => toMatchPatterns(pattern, knowsPorts))
    .flatMap(({ patterns: texts, isExact }) => (isExact ? texts : []));
  return [...new Set(exclusions)].toSorted();
}
