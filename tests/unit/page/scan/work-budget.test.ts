import { array, assert, nat, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterChange,
  afterFirstScan,
  afterLastJob,
  afterTick,
  afterWork,
  firstRescan,
  planWork,
  startBudget,
  type WorkBudget,
} from '../../../../page/scan/work-budget.ts';

/** A budget of which every millisecond counts, full at time 0. */
const limited = (): WorkBudget => afterLastJob(startBudget(0));
const withTokens = (tokensMs: number): WorkBudget => ({ ...limited(), tokensMs });

describe('a budget', () => {
  test('starts with a full bucket and a first scan', () => {
    expect(startBudget(7)).toEqual({
      phase: { kind: 'first-scan' },
      tokensMs: 120,
      refilledAt: 7,
    });
  });

  test('takes nothing for the first scan, however long it takes', () => {
    const budget = afterWork(startBudget(0), 50_000, 60_000);
    expect(budget).toEqual({ phase: { kind: 'first-scan' }, tokensMs: 120, refilledAt: 60_000 });
  });

  test('takes nothing for three seconds after it, and then every millisecond', () => {
    const settling = afterFirstScan(startBudget(0), 1000);
    expect(settling.phase).toEqual({ kind: 'settling', untilMs: 4000 });
    const settled = afterWork(settling, 100, 4000);
    expect(settled).toMatchObject({ phase: { kind: 'settling' }, tokensMs: 120 });
    expect(afterWork(settled, 100, 4001)).toMatchObject({
      phase: { kind: 'limited' },
      tokensMs: 20,
    });
  });

  test('takes every millisecond once nothing was left to do', () => {
    expect(afterWork(limited(), 100, 100).tokensMs).toBe(20);
    const settling = afterFirstScan(startBudget(0), 0);
    expect(afterWork(afterLastJob(settling), 100, 100).tokensMs).toBe(20);
  });

  test('never goes back to an earlier phase', () => {
    const done = limited();
    expect(afterFirstScan(done, 9)).toBe(done);
    expect(afterLastJob(done)).toBe(done);
    const settling = afterFirstScan(startBudget(0), 0);
    expect(afterFirstScan(settling, 9)).toBe(settling);
  });

  test.each([
    ['3 tokens in 100 ms', 100, 23],
    ['30 in a second', 1000, 50],
    ['never more than it holds', 1e9, 120],
    ['none while no time passes', 0, 20],
  ])('is refilled: %s', (_rule, elapsedMs, tokensMs) => {
    const spent = afterWork(limited(), 100, 500);
    const refilled = afterWork(spent, 0, 500 + elapsedMs);
    expect(refilled).toMatchObject({ tokensMs, refilledAt: 500 + elapsedMs });
  });

  test('is refilled before the cost is taken, so that a full bucket is worth no more', () => {
    expect(afterWork(limited(), 130, 1e6).tokensMs).toBe(-10);
  });

  test('lets changes cost 3 % of the time and one burst, whatever comes', () => {
    const steps = array(record({ workMs: nat(30), quietMs: nat(5000) }));
    assert(
      property(steps, all => {
        let budget = limited();
        let nowMs = 0;
        let spentMs = 0;
        for (const { workMs, quietMs } of all) {
          const plan = planWork(budget, { hasJobs: true, isExpecting: false });
          nowMs += workMs + (plan.state === 'slowed' ? plan.restMs : quietMs);
          spentMs += workMs;
          budget = afterWork(budget, workMs, nowMs);
          const debtMs = Math.max(0, -budget.tokensMs);
          expect(spentMs - debtMs).toBeLessThanOrEqual(120.001 + nowMs * 0.03);
          expect(debtMs).toBeLessThanOrEqual(30);
        }
      }),
      { seed: 7 },
    );
  });
});

describe('what a scheduler does next', () => {
  const job = { hasJobs: true, isExpecting: false };

  test('is nothing where nothing is left to do', () => {
    const none = { hasJobs: false, isExpecting: false };
    expect(planWork(withTokens(120), none)).toEqual({ state: 'idle' });
    expect(planWork(withTokens(-1), none)).toEqual({ state: 'idle' });
  });

  test('is to wait, as one who works, for what is expected', () => {
    const expected = { hasJobs: false, isExpecting: true };
    expect(planWork(withTokens(120), expected)).toEqual({ state: 'scanning' });
    expect(planWork(withTokens(-1), expected)).toEqual({ state: 'scanning' });
  });

  test('is a slice in idle time, for which it waits 120 ms at most', () => {
    expect(planWork(withTokens(120), job)).toEqual({ state: 'scanning', withinMs: 120 });
    expect(planWork(withTokens(0), job)).toEqual({ state: 'scanning', withinMs: 120 });
  });

  test('is a rest of 1.5 s where the budget is overdrawn', () => {
    expect(planWork(withTokens(-0.001), job)).toEqual({ state: 'slowed', restMs: 1500 });
    expect(planWork(withTokens(-0.001), { ...job, isExpecting: true })).toEqual({
      state: 'slowed',
      restMs: 1500,
    });
  });
});

/** The ticks, counted from 1, at which an idle page is rescanned. */
function dueTicks(count: number, blockCount = 0): number[] {
  let plan = firstRescan;
  return Array.from({ length: count }, (_, index) => index + 1).filter(() => {
    const next = afterTick(plan, { isIdle: true, blockCount });
    ({ plan } = next);
    return next.isDue;
  });
}

describe('rescans of a page', () => {
  test('begin at once, and back off up to 32 ticks while nothing changes', () => {
    expect(dueTicks(130)).toEqual([1, 3, 7, 15, 31, 63, 95, 127]);
  });

  test('come less often where there are many blocks: a tick later for each 500', () => {
    expect(dueTicks(30, 1000)).toEqual([1, 5, 11, 21]);
  });

  test('wait for work to end', () => {
    const busy = afterTick(firstRescan, { isIdle: false, blockCount: 0 });
    expect(busy.isDue).toBe(false);
    expect(afterTick(busy.plan, { isIdle: true, blockCount: 0 }).isDue).toBe(true);
  });

  test('back off anew after a change, once the next rescan has come', () => {
    const plan = { interval: 32, ticksLeft: 2 };
    const changed = afterTick(afterChange(plan), { isIdle: true, blockCount: 0 });
    expect(changed).toEqual({ plan: { interval: 1, ticksLeft: 1 }, isDue: false });
    const due = afterTick(changed.plan, { isIdle: true, blockCount: 0 });
    expect(due).toEqual({ plan: { interval: 2, ticksLeft: 2 }, isDue: true });
  });
});
