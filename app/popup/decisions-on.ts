import type { PageState } from '../../components/popup/page-state.ts';
import type { ReaderDecisions } from '../../components/popup/why-judged.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';

/** What the reader decided that bears on a page: at its own site, and at those of its frames. */
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
