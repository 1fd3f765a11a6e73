import type { ArguedSurvivor } from '../argued-survivor.ts';

/** The area “site-rules”: mutants that no test can notice. */
export const arguedInSiteRules: readonly ArguedSurvivor[] = [];
