import type { SitePattern } from './site-pattern.ts';
import { hostsOf } from './site-rules.ts';

/** The browser's match patterns for a site pattern: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns */
export interface MatchPatterns {
  readonly patterns: readonly string[];
  /** False if they cover more than the site pattern, so that the page session must decide. */
  readonly isExact: boolean;
}

/**
 * Translates a site pattern. Chromium supports ports (`knowsPorts`) if the scheme is explicit. Firefox accepts a pattern
 * with a port but never matches it, so the port is omitted there.
 */
export function toMatchPatterns(pattern: SitePattern, knowsPorts: boolean): MatchPatterns {
  if (pattern.kind === 'file') return { patterns: pathsOf('file://', pattern.path), isExact: true };
  const hasPort = pattern.port !== '' && knowsPorts;
  const schemes = hasPort ? ['http', 'https'] : ['*'];
  const hosts = pattern.kind === 'subdomains' ? [`*.${pattern.host}`] : hostsOf(pattern);
  const patterns = schemes.flatMap(scheme =>
    hosts.flatMap(host =>
      pathsOf(`${scheme}://${host}${hasPort ? `:${pattern.port}` : ''}`, pattern.path),
    ),
  );
  return { patterns, isExact: hasPort || pattern.port === '' };
}

/** A path itself, the path with a query, and all paths below it: match patterns treat path and query as one text. */
function pathsOf(origin: string, path: string): string[] {
  if (path === '') return [`${origin}/*`];
  return [`${origin}${path}`, `${origin}${path}?*`, `${origin}${path}/*`];
}
