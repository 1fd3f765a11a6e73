import { availableParallelism, loadavg } from 'node:os';

/** Carries the figure from where it was measured to the processes that start from there. */
const VARIABLE = 'MACHINE_SLOWNESS';

/** What {@link fixedWork} takes on the reference machine: an idle core of a 2-core AMD EPYC server, Node 24. */
const REFERENCE_MS = 70;

/** Waits must end even where the measure went wrong. */
const MOST = 6;

/** What is known of a machine when its speed is judged. */
export interface MachineMeasure {
  /** What the fixed piece of work took, in milliseconds of the clock. */
  readonly workMs: number;
  /** How many processes wanted a core in the last minute, for each core there is. */
  readonly loadPerCore: number;
}

/**
 * How many times slower than the reference machine this one is, from 1 to 6. Time for the work tells how fast a core
 * is; the load tells how many processes share it, which a short piece of work does not feel.
 */
export function slownessOf({ workMs, loadPerCore }: MachineMeasure): number {
  const slowness = Math.max(1, workMs / REFERENCE_MS) * Math.max(1, loadPerCore);
  return Number.isFinite(slowness) ? Math.min(MOST, slowness) : MOST;
}

/**
 * This machine's slowness. It is measured once, by the first process that asks; those started from it read the same
 * figure from their environment.
 */
function machineSlowness(): number {
  const told = Number(process.env[VARIABLE]);
  if (told >= 1) return told;
  const slowness = slownessOf({
    workMs: fixedWork(),
    loadPerCore: (loadavg()[0] ?? 0) / availableParallelism(),
  });
  process.env[VARIABLE] = slowness.toFixed(2);
  return slowness;
}

/** How long something may take here that may take `referenceMs` on the reference machine, in milliseconds. */
export function limitMs(referenceMs: number): number {
  return Math.round(referenceMs * machineSlowness());
}

/** Sorts the same numbers again and again. @returns the milliseconds it took. */
function fixedWork(): number {
  const start = performance.now();
  for (let round = 0; round < 12; round++) {
    let seed = 1;
    Array.from({ length: 20_000 }, () => (seed = (seed * 48_271) % 2_147_483_647)).sort(
      (a, b) => a - b,
    );
  }
  return performance.now() - start;
}
