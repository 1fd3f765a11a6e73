import type { FramedMention, PageState } from '../../components/popup/page-state.ts';
import { type FrameListing, listMentions } from '../../extension/messages/ask-page.ts';
import type { PageReport } from '../../extension/messages/messages.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import { type DescribedTab, describeTab } from '../../extension/tabs/tab-state.ts';

/** How things stand in a tab, and what its frames found. */
export async function readPage(settings: Settings, tab: DescribedTab): Promise<PageState> {
  const state = await describeTab(settings, tab);
  switch (state.kind) {
    case 'restricted':
      return { kind: 'restricted', reason: state.reason };
    case 'no-access':
      return { kind: 'no-access' };
    case 'tab-paused':
      return { kind: 'off', because: 'tab-paused' };
    case 'off':
      return { kind: 'off', because: state.site.because };
    case 'waiting':
      return tab.status === 'loading' ? { kind: 'loading' } : { kind: 'silent' };
    case 'on':
      return joinFrames(await listMentions(tab.id));
    default:
      return state satisfies never;
  }
}

function joinFrames(frames: readonly FrameListing[]): PageState {
  if (frames.length === 0) return { kind: 'silent' };
  return { kind: 'ready', mentions: frames.flatMap(ofFrame), report: joinReports(frames) };
}

function ofFrame({ frameId, listing }: FrameListing): readonly FramedMention[] {
  return listing.mentions.map(mention => Object.assign(mention, { frameId, site: listing.site }));
}

/** The tab's report: sums, and of the states the one that a reader should know of. */
function joinReports(frames: readonly FrameListing[]): PageReport {
  const reports = frames.map(({ listing }) => listing.report);
  const counts: Record<string, number> = {};
  for (const report of reports) {
    for (const [id, n] of Object.entries(report.counts)) counts[id] = (counts[id] ?? 0) + n;
  }
  const sum = (of: (report: PageReport) => number) =>
    reports.reduce((total, report) => total + of(report), 0);
  const isAny = (state: PageReport['state']) => reports.some(report => report.state === state);
  return {
    counts,
    scanMs: sum(report => report.scanMs),
    framesSkipped: sum(report => report.framesSkipped),
    state: isAny('slowed') ? 'slowed' : isAny('scanning') ? 'scanning' : 'idle',
  };
}
