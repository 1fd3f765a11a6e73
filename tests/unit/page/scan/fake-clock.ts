import { vi } from 'vitest';

/** A browser's clock in the hand of a test: time passes and idle time comes only where the test says so. */
export interface FakeClock {
  /** Time that work takes: nothing else runs meanwhile. */
  pass(ms: number): void;
  /** The browser has nothing to do: runs what waits for that. */
  idle(): void;
  /** Runs the timers that end within this time, the timeouts of idle callbacks among them. */
  wait(ms: number): void;
  /** What is waited for, and in how many milliseconds it comes at last. */
  readonly pending: readonly { readonly kind: 'idle' | 'timer'; readonly inMs: number }[];
}

interface Waiting {
  readonly kind: 'idle' | 'timer';
  readonly dueAt: number;
  readonly run: () => void;
}

/** Stands in for the clock and timers of a page until `vi.unstubAllGlobals` and `vi.restoreAllMocks`. */
export function installFakeClock(): FakeClock {
  let nowMs = 0;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const enter = (kind: Waiting['kind'], run: () => void, inMs: number): number => {
    lastId += 1;
    waiting.set(lastId, { kind, run, dueAt: nowMs + inMs });
    return lastId;
  };
  const run = (isDue: (one: Waiting) => boolean): void => {
    for (const [id, one] of [...waiting].filter(([, one]) => isDue(one))) {
      // What ran before it may have taken it back.
      if (waiting.delete(id)) one.run();
    }
  };

  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  vi.stubGlobal('setTimeout', (job: () => void, ms: number) => enter('timer', job, ms));
  vi.stubGlobal('clearTimeout', (id: number) => waiting.delete(id));
  vi.stubGlobal('requestIdleCallback', (job: () => void, { timeout }: { timeout: number }) =>
    enter('idle', job, timeout),
  );
  vi.stubGlobal('cancelIdleCallback', (id: number) => waiting.delete(id));

  return {
    pass(ms) {
      nowMs += ms;
    },
    idle() {
      run(({ kind }) => kind === 'idle');
    },
    wait(ms) {
      nowMs += ms;
      run(({ dueAt }) => dueAt <= nowMs);
    },
    get pending() {
      return [...waiting.values()].map(({ kind, dueAt }) => ({ kind, inMs: dueAt - nowMs }));
    },
  };
}
