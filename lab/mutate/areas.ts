import { arguedInData } from './argued/data.ts';
import { arguedInDetection } from './argued/detection.ts';
import { arguedInHover } from './argued/hover.ts';
import { arguedInPlacing } from './argued/placing.ts';
import { arguedInSiteRules } from './argued/site-rules.ts';
import { arguedInSync } from './argued/sync.ts';
import { arguedInWorkQueue } from './argued/work-queue.ts';
import type { ArguedSurvivor } from './argued-survivor.ts';

/** A part of the product whose unit tests are judged together. */
export interface MutationArea {
  readonly name: string;
  /** Globs of the sources that are mutated. */
  readonly sources: readonly string[];
  /** Globs of the unit tests that must notice. */
  readonly tests: readonly string[];
  /** Mutants that no test can notice, each with its reason. */
  readonly argued: readonly ArguedSurvivor[];
}

/** The least share of mutants that the tests of an area must notice, in percent. */
export const LEAST_SCORE = 85;

/** Every area, in the order in which they run. What is here is pure: strings and data in, data out. */
export const MUTATION_AREAS: readonly MutationArea[] = [
  {
    name: 'detection',
    sources: ['detection/**/*.ts'],
    // Without the odd strings by the hundred thousand: minutes for each mutant.
    tests: ['tests/unit/detection/**/!(robustness).test.ts'],
    argued: arguedInDetection,
  },
  {
    name: 'data',
    sources: ['data/**/*.ts'],
    tests: ['tests/unit/data/**/*.test.ts'],
    argued: arguedInData,
  },
  {
    name: 'hover',
    sources: ['page/card/hover-{machine,state}.ts'],
    tests: ['tests/unit/page/card/hover-*.test.ts'],
    argued: arguedInHover,
  },
  {
    name: 'placing',
    sources: ['page/card/{place-card,safe-area}.ts', 'page/dom/geometry.ts'],
    tests: [
      'tests/unit/page/card/{place-card,safe-area}.test.ts',
      'tests/unit/page/dom/geometry.test.ts',
    ],
    argued: arguedInPlacing,
  },
  {
    name: 'site-rules',
    sources: [
      'extension/sites/{site-pattern,site-rules,switch-site,site-scopes,match-patterns}.ts',
    ],
    tests: [
      'tests/unit/extension/sites/{site-pattern,site-rules,switch-site,site-scopes,match-patterns}.test.ts',
    ],
    argued: arguedInSiteRules,
  },
  {
    name: 'sync',
    sources: ['extension/sync/*.ts'],
    tests: ['tests/unit/extension/sync/*.test.ts'],
    argued: arguedInSync,
  },
  {
    name: 'work-queue',
    sources: ['page/scan/{scheduler,work-budget}.ts'],
    tests: ['tests/unit/page/scan/{scheduler,work-budget}.test.ts'],
    argued: arguedInWorkQueue,
  },
];
