import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchTab } from '../../../../app/popup/watch-tab.ts';

type Listener = (...args: never[]) => unknown;

/** An event of the browser that the test fires itself. */
function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    listeners,
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
    fire: (...args: unknown[]) => [...listeners].map(listener => listener(...(args as never[]))),
  };
}

/** The sender of a message from a tab. */
const from = (id: number) => ({ tab: { id } });

describe('watching the tab of the popup', () => {
  const onUpdated = fakeEvent();
  const onMessage = fakeEvent();
  const onSession = fakeEvent();
  let changes = 0;
  let lifetime = new AbortController();

  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(fakeBrowser.tabs, { onUpdated });
    Object.assign(fakeBrowser.runtime, { onMessage });
    Object.assign(fakeBrowser.storage.session, { onChanged: onSession });
    changes = 0;
    lifetime = new AbortController();
    watchTab(7, () => void (changes += 1), lifetime.signal);
  });
  afterEach(() => {
    lifetime.abort();
    vi.useRealTimers();
  });

  const report = { counts: {}, scanMs: 1, state: 'idle', framesSkipped: 0 };

  test('a report and the change of storage that it causes count as one change', () => {
    onMessage.fire({ type: 'report', report }, from(7));
    onSession.fire({});
    vi.runAllTimers();
    expect(changes).toBe(1);
  });

  test('later changes count again', () => {
    onSession.fire({});
    vi.runAllTimers();
    onSession.fire({});
    vi.runAllTimers();
    expect(changes).toBe(2);
  });

  test('a tab that begins or ends to load has changed', () => {
    onUpdated.fire(7, { status: 'complete' });
    vi.runAllTimers();
    expect(changes).toBe(1);
  });

  test.each([
    ['another tab', () => onUpdated.fire(8, { status: 'complete' })],
    ['a title', () => onUpdated.fire(7, { title: 'News' })],
    ['a message of another tab', () => onMessage.fire({ type: 'report', report }, from(8))],
    ['a message of unknown shape', () => onMessage.fire({ type: 'hello' }, from(7))],
  ])('%s changes nothing', (_what, fire) => {
    fire();
    vi.runAllTimers();
    expect(changes).toBe(0);
  });

  test('messages are left for the background to answer', () => {
    expect(onMessage.fire({ type: 'report', report }, from(7))).toEqual([false]);
  });

  test('nothing listens, and nothing is called, after the abort', () => {
    onSession.fire({});
    lifetime.abort();
    vi.runAllTimers();
    expect(changes).toBe(0);
    expect([onUpdated, onMessage, onSession].map(({ listeners }) => listeners.size)).toEqual([
      0, 0, 0,
    ]);
  });
});
