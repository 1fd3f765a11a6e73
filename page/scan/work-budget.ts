/*
 * How much of the main thread work on a page may take, as a token bucket
 * (https://en.wikipedia.org/wiki/Token_bucket): a token is a millisecond of work. Also how often an idle page is
 * rescanned. Pure: the clock is the caller's.
 */

/** What the scheduler is doing. `slowed`: it pauses, because the page's changes have overdrawn the budget. */
export type WorkState = 'scanning' | 'idle' | 'slowed';

/** Which work costs tokens. Each phase comes at most once, in this order. */
export type WorkPhase =
  /** The page as it loaded is scanned: free, however long it takes. */
  | { readonly kind: 'first-scan' }
  /** What the first scan found is judged and painted: free until `untilMs`. */
  | { readonly kind: 'settling'; readonly untilMs: number }
  /** The page's changes are followed: each millisecond costs a token. */
  | { readonly kind: 'limited' };

/** A page's budget. Times are milliseconds on a monotonic clock. */
export interface WorkBudget {
  readonly phase: WorkPhase;
  /** Tokens left, at most {@link BURST_MS}. Below 0 the budget is overdrawn and work pauses. */
  readonly tokensMs: number;
  /** When tokens were last added. */
  readonly refilledAt: number;
}

/** What the scheduler does next: nothing, a slice when the browser is idle, or a slice after a pause. */
export type WorkPlan =
  | { readonly state: 'idle' }
  /** `withinMs`: the slice runs after this long even without idle time. Absent: work is expected, but none is there yet. */
  | { readonly state: 'scanning'; readonly withinMs?: number }
  | { readonly state: 'slowed'; readonly restMs: number };

/** Tokens added per millisecond: the share of the main thread that changes may cost in the long run. */
const REFILL_RATE = 0.03;
/** Capacity of the bucket: a burst of work, such as a replaced view. */
const BURST_MS = 120;
/** How long judging and painting what the first scan found is free on a page that never stops changing. */
const SETTLING_MS = 3000;
/** Longest wait for idle time. */
const IDLE_WAIT_MS = 120;
/** Pause while the budget is overdrawn. */
const REST_MS = 1500;

/** The budget of a page whose first scan begins. */
export function startBudget(nowMs: number): WorkBudget {
  return { phase: { kind: 'first-scan' }, tokensMs: BURST_MS, refilledAt: nowMs };
}

/** The budget after work of `spentMs` that ended now. */
export function afterWork(budget: WorkBudget, spentMs: number, nowMs: number): WorkBudget {
  const phase = phaseAt(budget.phase, nowMs);
  const refilled = budget.tokensMs + (nowMs - budget.refilledAt) * REFILL_RATE;
  const costMs = phase.kind === 'limited' ? spentMs : 0;
  return { phase, tokensMs: Math.min(BURST_MS, refilled) - costMs, refilledAt: nowMs };
}

/** The budget once the page as it loaded has been scanned. */
export function afterFirstScan(budget: WorkBudget, nowMs: number): WorkBudget {
  if (budget.phase.kind !== 'first-scan') return budget;
  return { ...budget, phase: { kind: 'settling', untilMs: nowMs + SETTLING_MS } };
}

/** The budget once no job is left: from now on there are only changes. */
export function afterLastJob(budget: WorkBudget): WorkBudget {
  return budget.phase.kind === 'limited' ? budget : { ...budget, phase: { kind: 'limited' } };
}

/** What to do next. `isExpecting`: work that waits for the browser's layout is still to come. */
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

/** When to rescan an idle page next, counted in ticks of one timer. */
export interface RescanPlan {
  /** The interval that the next rescan doubles, in ticks. */
  readonly interval: number;
  readonly ticksLeft: number;
}

/** Rescans of an idle page back off exponentially, up to this many ticks. */
const LONGEST_INTERVAL = 32;
/** This many blocks make every interval one tick longer. */
const BLOCKS_PER_TICK = 500;

/** The plan of a page that has just been scanned or changed: the next tick rescans. */
export const firstRescan: RescanPlan = { interval: 1, ticksLeft: 1 };

/** The plan after a change of the page: the interval starts over once the next rescan has come. */
export const afterChange = (plan: RescanPlan): RescanPlan => ({ ...plan, interval: 1 });

/**
 * The plan after a tick, and whether to rescan now: never while work is going on.
 * @param blockCount Number of blocks that a rescan measures.
 */
export function afterTick(
  plan: RescanPlan,
  { isIdle, blockCount }: { readonly isIdle: boolean; readonly blockCount: number },
): { readonly plan: RescanPlan; readonly isDue: boolean } {
  const ticksLeft = plan.ticksLeft - 1;
  if (ticksLeft > 0 || !isIdle) return { plan: { ...plan, ticksLeft }, isDue: false };
  const interval = Math.min(plan.interval * 2, LONGEST_INTERVAL);
  return { plan: { interval, ticksLeft: interval + blockCount / BLOCKS_PER_TICK }, isDue: true };
}
