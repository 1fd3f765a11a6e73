import { getDomain } from 'tldts';
import { siteScope } from './switch-site.ts';

/** The patterns that the popup's switch can apply to. */
export interface SiteScopes {
  /** The pattern of the site itself. */
  readonly site: string;
  /** The registrable domain with all subdomains; absent for IP addresses and public suffixes (github.io). */
  readonly domain?: { readonly pattern: string; readonly name: string };
}

/** The scopes that the popup offers for a URL; undefined where no rule can apply. Loads the public suffix list, which is large. */
export function siteScopes(url: string): SiteScopes | undefined {
  const site = siteScope(url);
  if (site === undefined) return undefined;
  const name = getDomain(url, { allowPrivateDomains: true });
  return name === null ? { site } : { site, domain: { pattern: `*.${name}`, name } };
}
