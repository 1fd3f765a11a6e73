/*
 * How much of the main thread our work on a page may take, as a token bucket
 * (https://en.wikipedia.org/wiki/Token_bucket): a token is a millisecond of work. Pure: the clock is the caller's.
 */

/** What the queue is doing: `slowed` waits on purpose, because the page leaves no time. */
export type WorkState = 'scanning' | 'idle' | 'slowed';

/** Which work costs tokens. Each phase comes once, in this order; the second may be left out. */
export type WorkPhase =
  /** The page as it loaded is read: free, however long it takes. */
  | { readonly kind: 'first-look' }
  /** What the first look found is judged and painted: free until `untilMs`. */
  | { readonly kind: 'settling'; readonly untilMs: number }
  /** What comes from now on are changes of the page: each millisecond costs a token. */
  | { readonly kind: 'limited' };

/** A page's budget. Times are milliseconds on a clock that never falls. */
export interface WorkBudget {
  readonly phase: WorkPhase;
  /** Tokens left, at most {@link BURST_MS}. Below 0 the budget is overdrawn and work rests. */
  readonly tokensMs: number;
  /** When tokens were last added. */
  readonly refilledAt: number;
}

/** What a queue does next: nothing, a slice when the browser is idle, or a slice after a rest. */
export type WorkPlan =
  | { readonly state: 'idle' }
  /** `withinMs`: idle time may not come; then the slice comes anyway. Without it a job is expected that is not there yet. */
  | { readonly state: 'scanning'; readonly withinMs?: number }
  | { readonly state: 'slowed'; readonly restMs: number };

/** Tokens that a millisecond adds: the part of the main thread that changes may cost in the long run. */
const REFILL_RATE = 0.03;
/** Tokens that a budget holds, for a burst of work: a view that is replaced. */
const BURST_MS = 120;
/** A page that never rests has so long to have what the first look found judged and painted. */
const SETTLING_MS = 3000;
/** How long idle time is waited for. */
const IDLE_WAIT_MS = 120;
/** How long work rests while the budget is overdrawn. */
const REST_MS = 1500;

/** The budget of a page whose first look begins. */
export function startBudget(nowMs: number): WorkBudget {
  return { phase: { kind: 'first-look' }, tokensMs: BURST_MS, refilledAt: nowMs };
}

/** The budget after work of `spentMs` that ended now. */
export function afterWork(budget: WorkBudget, spentMs: number, nowMs: number): WorkBudget {
  const phase = phaseAt(budget.phase, nowMs);
  const refilled = budget.tokensMs + (nowMs - budget.refilledAt) * REFILL_RATE;
  const costMs = phase.kind === 'limited' ? spentMs : 0;
  return { phase, tokensMs: Math.min(BURST_MS, refilled) - costMs, refilledAt: nowMs };
}

/** The budget once the page as it loaded has been read. */
export function afterFirstLook(budget: WorkBudget, nowMs: number): WorkBudget {
  if (budget.phase.kind !== 'first-look') return budget;
  return { ...budget, phase: { kind: 'settling', untilMs: nowMs + SETTLING_MS } };
}

/** The budget once nothing is left to do: what comes now are changes. */
export function afterLastJob(budget: WorkBudget): WorkBudget {
  return budget.phase.kind === 'limited' ? budget : { ...budget, phase: { kind: 'limited' } };
}

/** What to do next. `isExpecting`: work that waits for its own moment is still to come. */
export function planWork(
  budget: WorkBudget,
  { hasJobs, isExpecting }: { readonly hasJobs: boolean; readonly isExpecting: boolean },
): WorkPlan {
  if (!hasJobs) return { state: isExpecting ? 'scanning' : 'idle' };
  if (budget.tokensMs < 0) return { state: 'slowed', restMs: REST_MS };
  return { state: 'scanning', withinMs: IDLE_WAIT_MS };
}

function phaseAt(phase: WorkPhase, nowMs: number): WorkPhase {
  return phase.kind === 'settling' && nowMs > phase.untilMs ? { kind: 'limited' } : phase;
}
