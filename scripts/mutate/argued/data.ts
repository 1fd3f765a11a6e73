import type { ArguedSurvivor } from '../argued-survivor.ts';

/** The area “data”: mutants that no test can notice. */
export const arguedInData: readonly ArguedSurvivor[] = [];
