import type { SitePattern } from './site-pattern.ts';
import { hostsOf } from './site-rules.ts';

/** The browser's match patterns for a site pattern. */
export interface MatchPatterns {
  readonly patterns: readonly string[];
  /** False: they cover more than the site pattern, and the page session's own look decides. */
  readonly isExact: boolean;
}

/**
 * Translates a site pattern. `knowsPorts`: Chromium reads ports, with the scheme spelt out; Firefox takes a pattern
 * with a port and then never matches it, so there the port is left out.
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

/** A path itself, with a query, and what lies below it: match patterns see path and query as one. */
function pathsOf(origin: string, path: string): string[] {
  if (path === '') return [`${origin}/*`];
  return [`${origin}${path}`, `${origin}${path}?*`, `${origin}${path}/*`];
}
