import type { PageState } from '../../components/popup/page-state.ts';
import type { Pause, SiteView, SwitchScope } from '../../components/popup/site-view.ts';
import { isLocked } from '../../extension/settings/managed-policy.ts';
import { isPausedEverywhere } from '../../extension/settings/pause.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import { siteState } from '../../extension/sites/site-rules.ts';
import { siteScope } from '../../extension/sites/switch-site.ts';

/** What the popup says about the site at an address; undefined where sites can't be switched. */
export function siteViewOf(
  settings: Settings,
  url: string,
  page: PageState,
  domain: SwitchScope | undefined,
): SiteView | undefined {
  const pattern = siteScope(url);
  if (pattern === undefined) return undefined;
  if (page.kind === 'restricted' && page.reason !== 'local-file') return undefined;
  const { host, hostname, pathname } = new URL(url);
  const state = siteState(settings, url);
  const isForced = state.because === 'rule' && state.from === 'organisation';
  return {
    // For a file its own name, which says more than its folder.
    name: host === '' ? (pathname.split('/').at(-1) ?? pathname) : host,
    host: hostname,
    state,
    site: { pattern, name: host === '' ? pathname : host },
    domain,
    pause: pauseOf(settings, page),
    access: page.kind === 'no-access' ? 'withheld' : 'granted',
    isLocked: isForced || isLocked(settings.policy, 'siteRules'),
  };
}

function pauseOf({ pause }: Settings, page: PageState): Pause | undefined {
  if (page.kind === 'off' && page.because === 'tab-paused') return { kind: 'tab' };
  if (!isPausedEverywhere(pause, Date.now())) return undefined;
  return typeof pause.everywhere === 'number'
    ? { kind: 'hour', until: pause.everywhere }
    : { kind: 'restart' };
}
