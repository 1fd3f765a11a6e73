import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttle } from '../../../../page/dom/throttle.ts';

let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => vi.useRealTimers());

function throttled(delayMs: number) {
  const action = vi.fn<() => void>();
  return { action, call: throttle(delayMs, action, end.signal) };
}

test('acts once for all calls within the delay, when it is over', () => {
  const { action, call } = throttled(30);
  call();
  vi.advanceTimersByTime(29);
  call();
  expect(action).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(action).toHaveBeenCalledOnce();
});

test('a call after that begins a new delay', () => {
  const { action, call } = throttled(30);
  call();
  vi.advanceTimersByTime(30);
  call();
  vi.advanceTimersByTime(30);
  expect(action).toHaveBeenCalledTimes(2);
});

test('without a delay it still acts in a task of its own', () => {
  const { action, call } = throttled(0);
  call();
  expect(action).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(action).toHaveBeenCalledOnce();
});

test('never acts after the signal has aborted', () => {
  const { action, call } = throttled(30);
  call();
  end.abort();
  call();
  vi.runAllTimers();
  expect(action).not.toHaveBeenCalled();
});
