import type { ArguedSurvivor } from '../argued-survivor.ts';

/** The area “sync”: mutants that no test can notice. */
export const arguedInSync: readonly ArguedSurvivor[] = [];
