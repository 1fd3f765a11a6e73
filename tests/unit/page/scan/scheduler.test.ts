import { afterEach, describe, expect, test, vi } from 'vitest';
import type { WorkState } from '../../../../page/scan/work-budget.ts';
import { createSafely, createScheduler } from '../../../../page/scan/scheduler.ts';
import { installFakeClock } from './fake-clock.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A scheduler on a clock of the test's, and everything that it did. */
function setUp() {
  const clock = installFakeClock();
  const controller = new AbortController();
  const states: WorkState[] = [];
  const failures: unknown[] = [];
  const done: string[] = [];
  const scheduler = createScheduler(
    { onState: state => states.push(state), safely: createSafely(cause => failures.push(cause)) },
    controller.signal,
  );
  /** A job of as many steps, each of which takes so long. */
  function* job(name: string, steps: number, stepMs: number): Generator<void> {
    for (let step = 1; step <= steps; step += 1) {
      clock.pass(stepMs);
      done.push(`${name}${step}`);
      if (step < steps) yield;
    }
  }
  /** Gives idle time until nothing waits for it. */
  const finish = (): void => {
    while (clock.pending.some(({ kind }) => kind === 'idle')) clock.idle();
  };
  /** Lets the first scan end, so that what comes now is limited. */
  const loadPage = (): void => {
    scheduler.add(job('page', 1, 1));
    finish();
    done.length = 0;
    states.length = 0;
  };
  return { clock, controller, done, failures, finish, job, loadPage, scheduler, states };
}

describe('a scheduler', () => {
  test('does jobs in the order they came, and before all others those that come first', () => {
    const { done, finish, job, scheduler } = setUp();
    scheduler.add(job('a', 2, 1));
    scheduler.add(job('b', 1, 1));
    scheduler.addFirst(job('c', 1, 1));
    finish();
    expect(done).toEqual(['c1', 'a1', 'a2', 'b1']);
  });

  test('does nothing before idle time comes, and waits for it 120 ms at most', () => {
    const { clock, done, job, scheduler } = setUp();
    scheduler.add(job('a', 1, 1));
    scheduler.add(job('b', 1, 1));
    scheduler.addFirst(job('c', 1, 1));
    expect(done).toEqual([]);
    expect(clock.pending).toEqual([{ kind: 'idle', inMs: 120 }]);
    clock.wait(120);
    expect(done).toEqual(['c1', 'a1', 'b1']);
  });

  test.each([
    ['four steps of 1 ms', 1, 4],
    ['two of 3 ms: the second began in time', 3, 2],
    ['one of 4 ms', 4, 1],
    ['one that is far too long', 50, 1],
  ])('ends a slice after 4 ms: %s', (_rule, stepMs, steps) => {
    const { clock, done, job, scheduler } = setUp();
    scheduler.add(job('a', 10, stepMs));
    clock.idle();
    expect(done).toHaveLength(steps);
    expect(clock.pending).toEqual([{ kind: 'idle', inMs: 120 }]);
  });

  test('drops a job that throws, tells of it, and goes on with the others', () => {
    const { done, failures, finish, job, scheduler } = setUp();
    const cause = new Error('a page of the strange kind');
    const failing: Iterator<unknown> = {
      next() {
        throw cause;
      },
    };
    scheduler.add(failing);
    scheduler.add(job('b', 1, 1));
    finish();
    expect(failures).toEqual([cause]);
    expect(done).toEqual(['b1']);
    expect(scheduler.state).toBe('idle');
  });

  test('tells its state when that has changed, and then alone', () => {
    const { finish, job, scheduler, states } = setUp();
    expect(scheduler.state).toBe('idle');
    scheduler.add(job('a', 9, 1));
    scheduler.add(job('b', 9, 1));
    expect(states).toEqual(['scanning']);
    finish();
    expect(states).toEqual(['scanning', 'idle']);
    expect(scheduler.state).toBe('idle');
  });

  test('is not idle while work is expected that waits for its own moment', () => {
    const { clock, finish, job, scheduler } = setUp();
    scheduler.expect(true);
    expect(scheduler.state).toBe('scanning');
    expect(clock.pending).toEqual([]);
    scheduler.add(job('a', 1, 1));
    finish();
    expect(scheduler.state).toBe('scanning');
    scheduler.expect(false);
    expect(scheduler.state).toBe('idle');
  });

  test('counts the time of its jobs and of the work that it is charged with', () => {
    const { clock, failures, finish, job, scheduler } = setUp();
    scheduler.add(job('a', 5, 3));
    clock.pass(100);
    finish();
    scheduler.charge(() => clock.pass(7));
    scheduler.charge(() => {
      clock.pass(2);
      throw new Error('a page of the strange kind');
    });
    expect(scheduler.spentMs).toBe(5 * 3 + 7 + 2);
    expect(failures).toHaveLength(1);
  });
});

describe('the share of a page’s time', () => {
  test('is not limited while the page as it loaded is looked at', () => {
    const { finish, job, scheduler, states } = setUp();
    scheduler.add(job('a', 100, 50));
    finish();
    expect(states).toEqual(['scanning', 'idle']);
  });

  test('is limited three seconds after that look, even on a page that never rests', () => {
    const { clock, job, scheduler } = setUp();
    scheduler.expect(true);
    scheduler.endFirstScan();
    scheduler.charge(() => clock.pass(3000));
    scheduler.add(job('a', 1, 1));
    expect(scheduler.state).toBe('scanning');
    scheduler.charge(() => clock.pass(121));
    clock.idle();
    scheduler.add(job('b', 1, 1));
    expect(scheduler.state).toBe('slowed');
  });

  test('is limited once all was done: a storm of changes then rests for 1.5 s at a time', () => {
    const { clock, done, finish, job, loadPage, scheduler, states } = setUp();
    loadPage();
    scheduler.add(job('a', 100, 4));
    finish();
    expect(states).toEqual(['scanning', 'slowed']);
    // 120 tokens and what the time of the work itself adds.
    expect(done).toHaveLength(31);
    expect(clock.pending).toEqual([{ kind: 'timer', inMs: 1500 }]);
    scheduler.add(job('b', 1, 1));
    clock.wait(1499);
    expect(done).toHaveLength(31);
    clock.wait(1);
    expect(done).toHaveLength(32);
    expect(scheduler.state).toBe('scanning');
  });
});

describe('after the abort', () => {
  test('a scheduler does nothing that waited for idle time', () => {
    const { clock, controller, done, job, scheduler } = setUp();
    scheduler.add(job('a', 1, 1));
    controller.abort();
    expect(clock.pending).toEqual([]);
    scheduler.add(job('b', 1, 1));
    scheduler.expect(true);
    expect(clock.pending).toEqual([]);
    expect(done).toEqual([]);
  });

  test('a scheduler that rested does not wake', () => {
    const { clock, controller, finish, job, loadPage, scheduler } = setUp();
    loadPage();
    scheduler.add(job('a', 100, 4));
    finish();
    expect(clock.pending).toHaveLength(1);
    controller.abort();
    expect(clock.pending).toEqual([]);
  });

  test('a scheduler ends in the midst of a slice', () => {
    const { clock, controller, done, job, scheduler } = setUp();
    function* ending(): Generator<void> {
      controller.abort();
      yield;
      done.push('went on');
    }
    scheduler.add(ending());
    scheduler.add(job('b', 1, 1));
    clock.idle();
    expect(done).toEqual([]);
    expect(clock.pending).toEqual([]);
  });
});
