import type { ArguedSurvivor } from '../argued-survivor.ts';

/** The area “detection”: mutants that no test can notice. */
export const arguedInDetection: readonly ArguedSurvivor[] = [];
