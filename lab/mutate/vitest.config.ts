import { defineConfig } from 'vitest/config';
import { unitProject } from '../../tests/unit/unit-project.ts';

/** Set for each area by `run-stryker.ts`: the globs of its tests, as a JSON list. */
const tests = process.env['MUTATION_TESTS'];
if (tests === undefined) {
  throw new Error('This configuration is for mutation testing only: start it with npm run mutate.');
}

/** What Vitest runs for each mutant: the unit tests of one area, and no browser. */
export default defineConfig({
  ...unitProject,
  test: {
    ...unitProject.test,
    include: JSON.parse(tests) as string[],
    // Stryker ends what takes too long, measured by the run without a mutant.
    testTimeout: 600_000,
    // Each mutant has a worker of its own, and pure code leaves nothing behind in it.
    isolate: false,
  },
});
