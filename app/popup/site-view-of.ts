import type { PageState } from '../../components/popup/page-state.ts';
import type { Pause, SiteView, SwitchScope } from '../../components/popup/site-view.ts';
import type { ReaderDecisions } from '../../components/popup/why-judged.ts';
import { isLocked } from '../../extension/settings/managed-policy.ts';
import { isPausedEverywhere } from '../../extension/settings/pause.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import { siteState } from '../../extension/sites/site-rules.ts';
import { siteScope } from '../../extension/sites/switch-site.ts';

/** What the popup shows about the site at an address; undefined where no site can be switched. */
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
  const isForced = state.because === 'rule' && state.from === 'organization';
  return {
    // For a file, its name without its folders.
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

/** The choices that affect a page: all hidden entities, and the verdicts for its site and the sites of its frames. */
export function decisionsOn(
  settings: Settings | undefined,
  host: string | undefined,
  page: PageState,
): ReaderDecisions {
  const { hiddenEntities = [], siteVerdicts = [] } = settings ?? {};
  const frames = page.kind === 'ready' ? page.mentions.map(({ site }) => site) : [];
  const sites = new Set([host, ...frames]);
  return { hidden: hiddenEntities, verdicts: siteVerdicts.filter(({ site }) => sites.has(site)) };
}
