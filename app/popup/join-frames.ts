import type { FramedMention, PageState } from '../../components/popup/page-state.ts';
import type { FrameListing } from '../../extension/messages/ask-page.ts';
import type { PageReport } from '../../extension/messages/messages.ts';

/** The listings of all frames of a tab as one page: mentions frame by frame, and the sum of the reports. */
export function joinFrames(
  frames: readonly FrameListing[],
): PageState & { readonly kind: 'ready' } {
  return { kind: 'ready', mentions: frames.flatMap(framedMentions), report: joinReports(frames) };
}

function framedMentions({ frameId, listing }: FrameListing): readonly FramedMention[] {
  return listing.mentions.map(mention => Object.assign(mention, { frameId, site: listing.site }));
}

/** The state is that of the frame that is worst off: slowed, then scanning, then idle. */
function joinReports(frames: readonly FrameListing[]): PageReport {
  const reports = frames.map(({ listing }) => listing.report);
  const counts: Record<string, number> = {};
  for (const report of reports) {
    for (const [id, n] of Object.entries(report.counts)) counts[id] = (counts[id] ?? 0) + n;
  }
  const sum = (valueOf: (report: PageReport) => number) =>
    reports.reduce((total, report) => total + valueOf(report), 0);
  const isAny = (state: PageReport['state']) => reports.some(report => report.state === state);
  return {
    counts,
    scanMs: sum(report => report.scanMs),
    framesSkipped: sum(report => report.framesSkipped),
    state: isAny('slowed') ? 'slowed' : isAny('scanning') ? 'scanning' : 'idle',
  };
}
