import type { ArguedSurvivor } from '../argued-survivor.ts';

/** The area “work-queue”: mutants that no test can notice. */
export const arguedInWorkQueue: readonly ArguedSurvivor[] = [
  {
    file: 'page/scan/work-budget.ts',
    line: "return phase.kind === 'settling' && nowMs > phase.untilMs ? { kind: 'limited' } : phase;",
    original: "phase.kind === 'settling'",
    replacement: 'true',
    reason: 'The other phases have no end, and no time is later than none.',
  },
  {
    file: 'page/scan/scheduler.ts',
    line: "} else if (next.state === 'scanning' && next.withinMs !== undefined) {",
    original: "next.state === 'scanning'",
    replacement: 'true',
    reason: 'An idle plan has no time to wait within, and is told apart by that.',
  },
];
