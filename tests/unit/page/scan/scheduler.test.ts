import { afterEach, describe, expect, test, vi } from 'vitest';
import { createSafely } from '../../../../page/dom/safely.ts';
import type { WorkState } from '../../../../page/scan/work-budget.ts';
import { createWorkQueue } from '../../../../page/scan/scheduler.ts';
import { installFakeClock } from './fake-clock.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A queue on a clock of the test's, and everything that it did. */
function setUp() {
  const clock = installFakeClock();
  const controller = new AbortController();
  const states: WorkState[] = [];
  const failures: unknown[] = [];
  const done: string[] = [];
  const queue = createWorkQueue(
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
  /** Gives idle time until nothing waits for it; more slices than that no test needs. */
  const finish = (): void => {
    for (let slices = 0; clock.pending.some(({ kind }) => kind === 'idle'); slices += 1) {
      if (slices > 1000) throw new Error('The queue never ends.');
      clock.idle();
    }
  };
  /** Lets the first look end, so that what comes now is limited. */
  const loadPage = (): void => {
    queue.add(job('page', 1, 1));
    finish();
    done.length = 0;
    states.length = 0;
  };
  return { clock, controller, done, failures, finish, job, loadPage, queue, states };
}

describe('a work queue', () => {
  test('does jobs in the order they came, and before all others those that come first', () => {
    const { done, finish, job, queue } = setUp();
    queue.add(job('a', 2, 1));
    queue.add(job('b', 1, 1));
    queue.addFirst(job('c', 1, 1));
    finish();
    expect(done).toEqual(['c1', 'a1', 'a2', 'b1']);
  });

  test('does a job that comes first where there is no other', () => {
    const { done, finish, job, queue } = setUp();
    queue.addFirst(job('a', 1, 1));
    finish();
    expect(done).toEqual(['a1']);
  });

  test('does nothing before idle time comes, and waits for it 120 ms at most', () => {
    const { clock, done, job, queue } = setUp();
    queue.add(job('a', 1, 1));
    queue.add(job('b', 1, 1));
    queue.addFirst(job('c', 1, 1));
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
    const { clock, done, job, queue } = setUp();
    queue.add(job('a', 10, stepMs));
    clock.idle();
    expect(done).toHaveLength(steps);
    expect(clock.pending).toEqual([{ kind: 'idle', inMs: 120 }]);
  });

  test('drops a job that throws, tells of it, and goes on with the others', () => {
    const { done, failures, finish, job, queue } = setUp();
    const cause = new Error('a page of the strange kind');
    const failing: Iterator<unknown> = {
      next() {
        throw cause;
      },
    };
    queue.add(failing);
    queue.add(job('b', 1, 1));
    finish();
    expect(failures).toEqual([cause]);
    expect(done).toEqual(['b1']);
    expect(queue.state).toBe('idle');
  });

  test('tells its state when that has changed, and then alone', () => {
    const { finish, job, queue, states } = setUp();
    expect(queue.state).toBe('idle');
    queue.add(job('a', 9, 1));
    queue.add(job('b', 9, 1));
    expect(states).toEqual(['scanning']);
    finish();
    expect(states).toEqual(['scanning', 'idle']);
    expect(queue.state).toBe('idle');
  });

  test('is not idle while work is expected that waits for its own moment', () => {
    const { clock, finish, job, queue } = setUp();
    queue.expect(true);
    expect(queue.state).toBe('scanning');
    expect(clock.pending).toEqual([]);
    queue.add(job('a', 1, 1));
    finish();
    expect(queue.state).toBe('scanning');
    queue.expect(false);
    expect(queue.state).toBe('idle');
  });

  test('counts the time of its jobs and of the work that it is charged with', () => {
    const { clock, failures, finish, job, queue } = setUp();
    queue.add(job('a', 5, 3));
    clock.pass(100);
    finish();
    queue.charge(() => clock.pass(7));
    queue.charge(() => {
      clock.pass(2);
      throw new Error('a page of the strange kind');
    });
    expect(queue.spentMs).toBe(5 * 3 + 7 + 2);
    expect(failures).toHaveLength(1);
  });
});

describe('the share of a page’s time', () => {
  test('is not limited while the page as it loaded is looked at', () => {
    const { finish, job, queue, states } = setUp();
    queue.add(job('a', 100, 50));
    finish();
    expect(states).toEqual(['scanning', 'idle']);
  });

  test('is limited three seconds after that look, even on a page that never rests', () => {
    const { clock, job, queue } = setUp();
    queue.expect(true);
    queue.endFirstLook();
    queue.charge(() => clock.pass(3000));
    queue.add(job('a', 1, 1));
    expect(queue.state).toBe('scanning');
    queue.charge(() => clock.pass(121));
    clock.idle();
    queue.add(job('b', 1, 1));
    expect(queue.state).toBe('slowed');
  });

  test('is limited once all was done: a storm of changes then rests for 1.5 s at a time', () => {
    const { clock, done, finish, job, loadPage, queue, states } = setUp();
    loadPage();
    queue.add(job('a', 100, 4));
    finish();
    expect(states).toEqual(['scanning', 'slowed']);
    // 120 tokens and what the time of the work itself adds.
    expect(done).toHaveLength(31);
    expect(clock.pending).toEqual([{ kind: 'timer', inMs: 1500 }]);
    queue.add(job('b', 1, 1));
    clock.wait(1499);
    expect(done).toHaveLength(31);
    clock.wait(1);
    expect(done).toHaveLength(32);
    expect(queue.state).toBe('scanning');
  });
});

describe('after the abort', () => {
  test('a queue does nothing that waited for idle time', () => {
    const { clock, controller, done, job, queue } = setUp();
    queue.add(job('a', 1, 1));
    controller.abort();
    expect(clock.pending).toEqual([]);
    queue.add(job('b', 1, 1));
    queue.expect(true);
    expect(clock.pending).toEqual([]);
    expect(done).toEqual([]);
  });

  test('a queue that rested does not wake', () => {
    const { clock, controller, finish, job, loadPage, queue } = setUp();
    loadPage();
    queue.add(job('a', 100, 4));
    finish();
    expect(clock.pending).toHaveLength(1);
    controller.abort();
    expect(clock.pending).toEqual([]);
  });

  test('a queue ends in the midst of a slice', () => {
    const { clock, controller, done, job, queue } = setUp();
    function* ending(): Generator<void> {
      controller.abort();
      yield;
      done.push('went on');
    }
    queue.add(ending());
    queue.add(job('b', 1, 1));
    clock.idle();
    expect(done).toEqual([]);
    expect(clock.pending).toEqual([]);
  });
});
