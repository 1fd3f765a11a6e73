import type { SiteView } from '../../components/popup/site-view.ts';
import type { Settings } from '../../extension/settings-schema.ts';
import { siteState } from '../../extension/site-rules.ts';
import { siteScope } from '../../extension/switch-site.ts';

/** What the popup says about the site at an address; undefined where sites can't be switched. */
export function siteViewOf(
  settings: Settings,
  url: string,
  access: SiteView['access'],
): SiteView | undefined {
  const pattern = siteScope(url);
  if (pattern === undefined) return undefined;
  const { host, pathname } = new URL(url);
  const name = host === '' ? decodeURI(pathname) : host;
  return {
    name,
    host: new URL(url).hostname,
    state: siteState(settings, url),
    site: { pattern, name },
    access,
    isLocked: false,
  };
}
