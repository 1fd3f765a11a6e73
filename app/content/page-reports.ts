import { sendReport } from '../../extension/messages/ask-background.ts';
import type { PageReport } from '../../extension/messages/messages.ts';
import { throttle } from '../../page/dom/throttle.ts';

/** The least time between two reports. */
const REPORT_MS = 250;

/** A page session's reports, for the badge and the popup. */
export interface PageReports {
  /** The report now. After the first complete scan, a rescan is not reported as `scanning`. */
  readonly read: () => PageReport;
  /** Sends a report soon, if its counts or its state changed: each message may wake the background. */
  send(): void;
  /** Sends a report soon, changed or not: after a change of settings the badge may have been cleared. */
  sendAgain(): void;
}

/**
 * Makes reports. A page that comes back from the browser's back/forward cache sends one again, since the badge has
 * shown another page's count meanwhile.
 * @param readNow The scanner's report.
 */
export function createPageReports(readNow: () => PageReport, signal: AbortSignal): PageReports {
  let hasScanned = false;
  let sent: string | undefined;

  function read(): PageReport {
    const now = readNow();
    hasScanned ||= now.state === 'idle';
    return hasScanned && now.state === 'scanning' ? { ...now, state: 'idle' } : now;
  }

  const send = throttle(
    REPORT_MS,
    () => {
      const report = read();
      const { counts, state, framesSkipped } = report;
      const next = JSON.stringify({ counts, state, framesSkipped });
      if (next === sent) return;
      sent = next;
      void sendReport(report);
    },
    signal,
  );
  function sendAgain(): void {
    sent = undefined;
    send();
  }
  window.addEventListener('pageshow', ({ persisted }) => persisted && sendAgain(), { signal });
  return { read, send, sendAgain };
}
