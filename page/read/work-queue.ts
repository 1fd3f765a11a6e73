import type { Safely } from './safely.ts';

/** What the queue is doing: `slowed` waits on purpose, because the page leaves no time. */
export type WorkState = 'scanning' | 'idle' | 'slowed';

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
/** Idle time may not come: then take a slice anyway, after this long. */
const WAIT_MS = 120;
/** Part of the main thread that changes of the page may cost in the long run. */
const SHARE = 0.03;
/** Time that may be spent at once before that share counts: a page that loads, a view that is replaced. */
const PURSE_MS = 120;
/** What was found on a page that never rests has so long to be judged and painted. */
const SETTLING_MS = 3000;
/** In a storm: how long everything rests. */
const REST_MS = 1500;

/**
 * @param onState Called when the state has changed.
 */
export function createWorkQueue(
  { onState, safely }: { readonly onState: (state: WorkState) => void; readonly safely: Safely },
  signal: AbortSignal,
): WorkQueue {
  const jobs: Iterator<unknown>[] = [];
  let state: WorkState = 'idle';
  let spentMs = 0;
  let purseMs = PURSE_MS;
  let countedAt = performance.now();
  /** The first scan may take what it takes: until then. */
  let freeUntil = Infinity;
  let isExpecting = false;
  let cancel: (() => void) | undefined;

  function setState(next: WorkState): void {
    if (next === state) return;
    state = next;
    onState(state);
  }

  function pay(ms: number): void {
    spentMs += ms;
    const now = performance.now();
    purseMs = Math.min(PURSE_MS, purseMs + (now - countedAt) * SHARE);
    countedAt = now;
    if (now > freeUntil) purseMs -= ms;
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
    if (jobs.length === 0) {
      if (!isExpecting) freeUntil = 0;
      setState(isExpecting ? 'scanning' : 'idle');
    } else if (purseMs < 0) {
      setState('slowed');
      const timer = setTimeout(slice, REST_MS);
      cancel = () => clearTimeout(timer);
    } else {
      setState('scanning');
      const request = requestIdleCallback(slice, { timeout: WAIT_MS });
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
      freeUntil = Math.min(freeUntil, performance.now() + SETTLING_MS);
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
