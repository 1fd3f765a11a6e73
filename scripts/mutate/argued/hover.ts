import type { ArguedSurvivor } from '../argued-survivor.ts';

/** The area “hover”: mutants that no test can notice. */
export const arguedInHover: readonly ArguedSurvivor[] = [];
