import type { ArguedSurvivor } from './argued-survivor.ts';

/** A mutant with what became of it. */
export interface JudgedMutant {
  /** From the project's folder, with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly lineNumber: number;
  /** The line of source in which it begins, without the spaces around it. */
  readonly line: string;
  /** The kind of change, as Stryker calls it. */
  readonly mutator: string;
  /** The replaced code, on one line. */
  readonly original: string;
  /** What stands there instead, on one line. */
  readonly replacement: string;
  readonly outcome: MutantOutcome;
}

/** `uncovered`: no test runs that code. `invalid`: it could not run at all, and counts for nothing. */
export type MutantOutcome = 'killed' | 'timeout' | 'survived' | 'uncovered' | 'invalid';

/** What an area's tests noticed. */
export interface AreaScore {
  /** All mutants that could run. */
  readonly mutants: number;
  readonly killed: number;
  readonly timeout: number;
  /** Those nobody noticed, without the argued ones, in the order given. */
  readonly survivors: readonly JudgedMutant[];
  /** How many survivors have their argument. */
  readonly argued: number;
  /** Arguments for mutants that do not exist, or that a test notices after all. */
  readonly stale: readonly ArguedSurvivor[];
  /** The share that was noticed of those that are not argued, in percent; 100 where there are none. */
  readonly score: number;
  /** The same, with the argued ones counted as unnoticed. */
  readonly scoreOfAll: number;
}

/**
 * Counts what became of an area's mutants.
 *
 * @param argued Only those for files that were mutated: others would seem stale.
 */
export function judgeMutants(
  mutants: readonly JudgedMutant[],
  argued: readonly ArguedSurvivor[],
): AreaScore {
  const valid = mutants.filter(({ outcome }) => outcome !== 'invalid');
  const killed = valid.filter(({ outcome }) => outcome === 'killed').length;
  const timeout = valid.filter(({ outcome }) => outcome === 'timeout').length;
  const unnoticed = valid.filter(
    ({ outcome }) => outcome === 'survived' || outcome === 'uncovered',
  );
  const survivors = unnoticed.filter(mutant => !argued.some(argument => isFor(argument, mutant)));
  const arguedCount = unnoticed.length - survivors.length;
  return {
    mutants: valid.length,
    killed,
    timeout,
    survivors,
    argued: arguedCount,
    stale: argued.filter(argument => !unnoticed.some(mutant => isFor(argument, mutant))),
    score: percent(killed + timeout, valid.length - arguedCount),
    scoreOfAll: percent(killed + timeout, valid.length),
  };
}

function isFor(argument: ArguedSurvivor, mutant: JudgedMutant): boolean {
  return (['file', 'line', 'original', 'replacement'] as const).every(
    key => argument[key] === mutant[key],
  );
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : (part / whole) * 100;
}
