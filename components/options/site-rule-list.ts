import type { SiteRule } from '../../extension/settings/settings-schema.ts';
import type { ParsedPattern } from '../../extension/sites/site-pattern.ts';

/** Parses a pattern; `parsePattern` of `extension/sites/site-pattern.ts` in the app. */
export type ReadPattern = (input: string) => ParsedPattern;

/** The rules with one added: it replaces the rule with the same pattern, or comes last. */
export function withRule(rules: readonly SiteRule[], rule: SiteRule): readonly SiteRule[] {
  const at = rules.findIndex(({ pattern }) => pattern === rule.pattern);
  return at === -1 ? [...rules, rule] : rules.with(at, rule);
}

/** The rules with one changed; another rule with the new pattern is removed. */
export function withChangedRule(
  rules: readonly SiteRule[],
  old: string,
  rule: SiteRule,
): readonly SiteRule[] {
  return rules
    .filter(({ pattern }) => pattern === old || pattern !== rule.pattern)
    .map(kept => (kept.pattern === old ? rule : kept));
}

/** The rules without one. */
export function withoutRule(rules: readonly SiteRule[], pattern: string): readonly SiteRule[] {
  return rules.filter(rule => rule.pattern !== pattern);
}

/** The rules whose pattern contains the search text, ignoring case. */
export function searchRules(rules: readonly SiteRule[], search: string): readonly SiteRule[] {
  const wanted = search.trim().toLowerCase();
  return rules.filter(rule => rule.pattern.toLowerCase().includes(wanted));
}

/** The result of parsing several lines. */
export interface PastedPatterns {
  /** In normal form, without repetitions, in the order of the lines. */
  readonly patterns: readonly string[];
  readonly refused: readonly { readonly line: number; readonly text: string }[];
}

/** Parses one pattern per line; ignores empty lines and lines that begin with `#`. Line numbers count from 1. */
export function readPastedPatterns(text: string, readPattern: ReadPattern): PastedPatterns {
  const patterns = new Set<string>();
  const refused: { line: number; text: string }[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const read = readPattern(line);
    if (read.ok) patterns.add(read.text);
    else refused.push({ line: index + 1, text: line });
  }
  return { patterns: [...patterns], refused };
}
