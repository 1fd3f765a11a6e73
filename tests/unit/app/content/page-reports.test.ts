import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPageReports } from '../../../../app/content/page-reports.ts';
import type { PageReport } from '../../../../extension/messages/messages.ts';

let end: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  end = new AbortController();
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Reports of a page; `set` changes what the scanner says. */
function start() {
  let now: PageReport = { counts: {}, scanMs: 0, state: 'scanning', framesSkipped: 0 };
  const sent: unknown[] = [];
  fakeBrowser.runtime.onMessage.addListener(message => void sent.push(message));
  const reports = createPageReports(() => now, end.signal);
  return {
    reports,
    sent,
    set: (change: Partial<PageReport>) => (now = { ...now, ...change }),
    wait: (ms = 250) => vi.advanceTimersByTimeAsync(ms),
  };
}

test('changes within 250 ms are one report', async () => {
  const { reports, sent, set, wait } = start();
  reports.send();
  await wait(249);
  set({ counts: { azure: 2 } });
  reports.send();
  expect(sent).toEqual([]);
  await wait(1);
  expect(sent).toMatchObject([{ type: 'report', report: { counts: { azure: 2 } } }]);
});

test('a report that says the same is not sent, whatever time was spent since', async () => {
  const { reports, sent, set, wait } = start();
  reports.send();
  await wait();
  set({ scanMs: 9 });
  reports.send();
  await wait();
  expect(sent).toHaveLength(1);
});

test('unless it is asked for again', async () => {
  const { reports, sent, wait } = start();
  reports.send();
  await wait();
  reports.sendAgain();
  await wait();
  expect(sent).toHaveLength(2);
});

test.each([
  [true, 2],
  [false, 1],
])(
  'a page that is shown again, from the cache: %s, has sent %i reports',
  async (persisted, count) => {
    const { reports, sent, wait } = start();
    reports.send();
    await wait();
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    await wait();
    expect(sent).toHaveLength(count);
  },
);

test('once a page has been scanned, a rescan is not told', () => {
  const { reports, set } = start();
  expect(reports.read().state).toBe('scanning');
  set({ state: 'idle' });
  expect(reports.read().state).toBe('idle');
  set({ state: 'scanning' });
  expect(reports.read().state).toBe('idle');
  set({ state: 'slowed' });
  expect(reports.read().state).toBe('slowed');
});
