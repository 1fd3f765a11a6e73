import type { Safely } from '../dom/safely.ts';
import {
  afterLastJob,
  afterFirstLook,
  afterWork,
  planWork,
  startBudget,
  type WorkState,
} from './work-budget.ts';

/** Does jobs in slices of idle time. A job that throws is dropped; the others go on. */
export interface WorkQueue {
  /** Adds a job: each step is far shorter than a slice. */
  add(job: Iterator<unknown>): void;
  /** Adds a job that all others wait for. */
  addFirst(job: Iterator<unknown>): void;
  /** Does work that waits for its own moment, and counts its time. */
  charge(work: () => void): void;
  /** The page as it loaded has been looked at: what comes from now on are changes, and their share is limited. */
  endFirstLook(): void;
  /** Is there such work still to come? Then the queue is not idle. */
  expect(isExpected: boolean): void;
  readonly state: WorkState;
  /** Time spent so far, in milliseconds. */
  readonly spentMs: number;
}

/** A slice ends here, so that with its last step it stays under 8 ms: input waits for half a frame at most. */
export const SLICE_MS = 4;

/**
 * Makes the queue of one page. It plans nothing after the abort.
 * @param onState Called when the state has changed.
 */
export function createWorkQueue(
  { onState, safely }: { readonly onState: (state: WorkState) => void; readonly safely: Safely },
  signal: AbortSignal,
): WorkQueue {
  const jobs: Iterator<unknown>[] = [];
  let state: WorkState = 'idle';
  let spentMs = 0;
  let budget = startBudget(performance.now());
  let isExpecting = false;
  let cancel: (() => void) | undefined;

  function setState(next: WorkState): void {
    if (next === state) return;
    state = next;
    onState(state);
  }

  function pay(ms: number): void {
    spentMs += ms;
    budget = afterWork(budget, ms, performance.now());
  }

  function charge(work: () => void): void {
    const start = performance.now();
    safely(work);
    pay(performance.now() - start);
  }

  /** Takes a step of a job. One that fails has no further steps: a generator that threw is at its end. */
  const isOver = (job: Iterator<unknown>): boolean => safely(() => job.next())?.done ?? true;

  function slice(): void {
    cancel = undefined;
    charge(() => {
      const end = performance.now() + SLICE_MS;
      while (jobs[0] && performance.now() < end) {
        if (isOver(jobs[0])) jobs.shift();
      }
    });
    plan();
  }

  function plan(): void {
    if (signal.aborted || cancel) return;
    const next = planWork(budget, { hasJobs: jobs.length > 0, isExpecting });
    if (next.state === 'idle') budget = afterLastJob(budget);
    setState(next.state);
    if (next.state === 'slowed') {
      const timer = setTimeout(slice, next.restMs);
      cancel = () => clearTimeout(timer);
    } else if (next.state === 'scanning' && next.withinMs !== undefined) {
      const request = requestIdleCallback(slice, { timeout: next.withinMs });
      cancel = () => cancelIdleCallback(request);
    }
  }
  signal.addEventListener('abort', () => {
    cancel?.();
    jobs.length = 0;
  });

  return {
    add(job) {
      jobs.push(job);
      plan();
    },
    addFirst(job) {
      jobs.unshift(job);
      plan();
    },
    charge,
    endFirstLook() {
      budget = afterFirstLook(budget, performance.now());
    },
    expect(isExpected) {
      isExpecting = isExpected;
      plan();
    },
    get state() {
      return state;
    },
    get spentMs() {
      return spentMs;
    },
  };
}
