import { getDomain } from 'tldts';
import { siteScope } from './switch-site.ts';

/** The patterns that a switch for a page can be about. */
export interface SiteScopes {
  /** "Only this site". */
  readonly site: string;
  /** "All of example.com"; absent where that says no more, or where nobody owns the whole (github.io). */
  readonly domain?: { readonly pattern: string; readonly name: string };
}

/** What the popup offers to switch for a URL; `undefined` where rules do not reach. For popup and options only: large. */
export function siteScopes(url: string): SiteScopes | undefined {
  const site = siteScope(url);
  if (site === undefined) return undefined;
  const name = getDomain(url, { allowPrivateDomains: true });
  return name === null ? { site } : { site, domain: { pattern: `*.${name}`, name } };
}
