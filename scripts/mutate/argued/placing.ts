import type { ArguedSurvivor } from '../argued-survivor.ts';

/** The area “placing”: mutants that no test can notice. */
export const arguedInPlacing: readonly ArguedSurvivor[] = [];
