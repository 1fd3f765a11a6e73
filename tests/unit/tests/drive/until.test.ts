import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { until } from '../../../drive/until.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What became of a wait once all its time had passed. */
async function outcomeOf(wait: Promise<unknown>): Promise<unknown> {
  const outcome = wait.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return outcome;
}

test('gives the first truthy answer; one that throws is asked again', async () => {
  const answers = [() => undefined, () => Promise.reject(new Error('loading')), () => 'there'];
  expect(await outcomeOf(until('an answer', () => answers.shift()?.()))).toBe('there');
  expect(answers).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('says what it last saw when its time is over', async () => {
  expect(String(await outcomeOf(until('the end', () => 0)))).toMatch(
    /^Error: Waited \d+ ms for the end; last seen: 0$/u,
  );
  const failing = until('the end', () => Promise.reject(new Error('no such tab')));
  expect(String(await outcomeOf(failing))).toContain('last seen: Error: no such tab');
});

test('ends in time, too, where a question is never answered', async () => {
  const hanging = until('an answer', () => new Promise<never>(() => {}));
  expect(String(await outcomeOf(hanging))).toContain('a question that was never answered');
});
