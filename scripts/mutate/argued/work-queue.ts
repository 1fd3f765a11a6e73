import type { ArguedSurvivor } from '../argued-survivor.ts';

/** The area “work-queue”: mutants that no test can notice. */
export const arguedInWorkQueue: readonly ArguedSurvivor[] = [];
