import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHoverService } from '../../../../page/card/hover-service.ts';
import type { HoverState } from '../../../../page/card/hover-state.ts';
import { brief, elsewhere, move, on } from './hover-steps.ts';

let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => vi.useRealTimers());

function start() {
  const states: HoverState[] = [];
  let openDelayMs = 300;
  const hover = createHoverService(
    {
      timing: () => ({ openDelayMs, graceMs: 300, restRadiusPx: 12 }),
      onChange: state => void states.push(state),
    },
    end.signal,
  );
  return {
    hover,
    states: () => states.map(brief),
    now: () => brief(hover.state()),
    point: (target = on(1)) => hover.send(move(performance.now(), target)),
    setDelay: (delayMs: number) => (openDelayMs = delayMs),
  };
}

test('a rest opens a card without another event', () => {
  const { point, now } = start();
  point();
  vi.advanceTimersByTime(299);
  expect(now()).toBe('intent');
  vi.advanceTimersByTime(1);
  expect(now()).toBe('open 1');
});

test('a delay that its state has left ends nothing', () => {
  const { point, now } = start();
  point();
  vi.advanceTimersByTime(200);
  point(elsewhere);
  vi.advanceTimersByTime(1000);
  expect(now()).toBe('idle');
});

test('each change is told once, and an event that changes nothing not at all', () => {
  const { point, states } = start();
  point();
  point();
  vi.advanceTimersByTime(300);
  // The pointer is on the mention, settles on it, and has rested.
  expect(states()).toEqual(['intent', 'intent', 'open 1']);
});

test('of two delays that end together, only the card that opens is seen', () => {
  const { point, states } = start();
  point();
  vi.advanceTimersByTime(300);
  point(on(2));
  vi.advanceTimersByTime(300);
  expect(states().slice(-2)).toEqual(['leaving 1', 'open 2']);
});

test('delays that a late timer finds over end in one task', () => {
  const { point, now, setDelay } = start();
  point();
  vi.advanceTimersByTime(300);
  setDelay(310);
  point(on(2));
  // A busy page: the clock is past both delays before the first timer is called.
  vi.setSystemTime(Date.now() + 1000);
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000);
  vi.advanceTimersToNextTimer();
  vi.advanceTimersToNextTimer();
  expect(now()).toBe('open 2');
});

test('a changed setting holds from the next event on', () => {
  const { point, now, setDelay } = start();
  setDelay(100);
  point();
  vi.advanceTimersByTime(100);
  expect(now()).toBe('open 1');
});

test('nothing happens after the signal has aborted', () => {
  const { point, now, states, hover } = start();
  point();
  end.abort();
  hover.send({ type: 'show', mention: 3 });
  vi.advanceTimersByTime(1000);
  expect(now()).toBe('intent');
  expect(states()).toEqual(['intent']);
});
