import {
  afterFirstScan,
  afterLastJob,
  afterWork,
  planWork,
  startBudget,
  type WorkState,
} from './work-budget.ts';

/** Runs jobs in slices of idle time. A job that throws is dropped; the others go on. */
export interface Scheduler {
  /** Adds a job. Each of its steps must be far shorter than a slice; it ends when its iterator is done. */
  add(job: Iterator<unknown>): void;
  /** Adds a job before all others. */
  addFirst(job: Iterator<unknown>): void;
  /** Runs work that waited for its own moment, and counts its time. */
  charge(work: () => void): void;
  /** The page as it loaded has been scanned: from now on work is limited, see `work-budget.ts`. */
  endFirstScan(): void;
  /** Is there such work still to come? Then the scheduler is not idle. */
  expect(isExpected: boolean): void;
  readonly isFirstScan: boolean;
  readonly state: WorkState;
  /** Time spent so far, ms. */
  readonly spentMs: number;
}

/** When a slice starts its last step. With that step it stays under 8 ms, so that input waits for at most half a frame. */
export const SLICE_MS = 4;

/**
 * Makes the scheduler of one page. It runs nothing after the abort.
 * @param onState Called when the state has changed.
 */
export function createScheduler(
  { onState, safely }: { readonly onState: (state: WorkState) => void; readonly safely: Safely },
  signal: AbortSignal,
): Scheduler {
  const scheduler = new IdleScheduler(onState, safely);
  signal.addEventListener('abort', () => scheduler.stop());
  return scheduler;
}

class IdleScheduler implements Scheduler {
  state: WorkState = 'idle';
  spentMs = 0;
  readonly #onState: (state: WorkState) => void;
  readonly #safely: Safely;
  readonly #jobs: Iterator<unknown>[] = [];
  #budget = startBudget(performance.now());
  #isExpecting = false;
  #isStopped = false;
  /** Cancels the slice that is planned. */
  #cancel: (() => void) | undefined;

  constructor(onState: (state: WorkState) => void, safely: Safely) {
    this.#onState = onState;
    this.#safely = safely;
  }

  get isFirstScan(): boolean {
    return this.#budget.phase.kind === 'first-scan';
  }
  add(job: Iterator<unknown>): void {
    this.#jobs.push(job);
    this.#plan();
  }
  addFirst(job: Iterator<unknown>): void {
    this.#jobs.unshift(job);
    this.#plan();
  }
  charge(work: () => void): void {
    const start = performance.now();
    this.#safely(work);
    const now = performance.now();
    this.spentMs += now - start;
    this.#budget = afterWork(this.#budget, now - start, now);
  }
  endFirstScan(): void {
    this.#budget = afterFirstScan(this.#budget, performance.now());
  }
  expect(isExpected: boolean): void {
    this.#isExpecting = isExpected;
    this.#plan();
  }
  stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
    this.#jobs.length = 0;
  }

  #plan(): void {
    if (this.#isStopped || this.#cancel) return;
    const hasJobs = this.#jobs.length > 0;
    const next = planWork(this.#budget, { hasJobs, isExpecting: this.#isExpecting });
    if (next.state === 'idle') this.#budget = afterLastJob(this.#budget);
    if (next.state !== this.state) {
      this.state = next.state;
      this.#onState(next.state);
    }
    if (next.state === 'slowed') {
      const timer = setTimeout(() => this.#slice(), next.restMs);
      this.#cancel = () => clearTimeout(timer);
    } else if (next.state === 'scanning' && next.withinMs !== undefined) {
      const request = requestIdleCallback(() => this.#slice(), { timeout: next.withinMs });
      this.#cancel = () => cancelIdleCallback(request);
    }
  }

  #slice(): void {
    this.#cancel = undefined;
    this.charge(() => {
      const end = performance.now() + SLICE_MS;
      runJobs(this.#jobs, this.#safely, () => performance.now() < end);
    });
    this.#plan();
  }
}

/** Runs jobs in order while there is time. A generator that threw is done. */
function runJobs(jobs: Iterator<unknown>[], safely: Safely, hasTime: () => boolean): void {
  while (jobs[0] && hasTime()) {
    const [job] = jobs;
    if (safely(() => job.next())?.done ?? true) jobs.shift();
  }
}

/**
 * Runs work whose failure must neither stop what comes after it nor be thrown into the page.
 * @returns The work's result; `undefined` where it failed.
 */
export type Safely = <Result>(work: () => Result) => Result | undefined;

/** @param onFailure Called with what was thrown. */
export function createSafely(onFailure: (cause: unknown) => void): Safely {
  return work => {
    try {
      return work();
    } catch (cause) {
      onFailure(cause);
      return undefined;
    }
  };
}
