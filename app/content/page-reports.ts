import { sendReport } from '../../extension/messages/ask-background.ts';
import type { PageReport } from '../../extension/messages/messages.ts';
import { throttle } from '../../page/dom/throttle.ts';

/** Reports come at most this often. */
const REPORT_MS = 250;

/** How the page is doing, for the badge and the popup. */
export interface PageReports {
  /** As the reader is told: a page that has been read once is not "being read" at each of its changes. */
  read(): PageReport;
  /** Tells the background soon, if there is something new to tell: each message may wake it. */
  tell(): void;
  /** Tells it all again, soon, new or not: after a change of settings the badge may have been cleared. */
  tellAgain(): void;
}

/**
 * A page that comes back out of the browser's cache tells all again: the badge has shown another page's number.
 * @param readNow What the scanner says.
 */
export function createPageReports(readNow: () => PageReport, signal: AbortSignal): PageReports {
  let wasRead = false;
  let told: string | undefined;

  function read(): PageReport {
    const now = readNow();
    wasRead ||= now.state === 'idle';
    return wasRead && now.state === 'scanning' ? { ...now, state: 'idle' } : now;
  }

  const tell = throttle(
    REPORT_MS,
    () => {
      const report = read();
      const { counts, state, framesSkipped } = report;
      const news = JSON.stringify({ counts, state, framesSkipped });
      if (news === told) return;
      told = news;
      void sendReport(report);
    },
    signal,
  );
  function tellAgain(): void {
    told = undefined;
    tell();
  }
  window.addEventListener('pageshow', ({ persisted }) => persisted && tellAgain(), { signal });
  return { read, tell, tellAgain };
}
