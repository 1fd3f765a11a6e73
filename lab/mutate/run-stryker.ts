import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import type { MutationArea } from './areas.ts';

/** How an area is run. */
export interface StrykerRun {
  /** The sources to mutate: all of the area's, or some. */
  readonly sources: readonly string[];
  /** How many mutants are tried at a time. */
  readonly workers: number;
  /** Takes earlier results for mutants whose code and tests are the same. It does not see changes of other files. */
  readonly incremental: boolean;
}

const OUTPUT = '.output/mutation';

/** Mutates an area's sources in a copy of the project and runs its unit tests on each mutant. Nothing leaves the machine. */
export async function runStryker(
  { name, tests }: MutationArea,
  { sources, workers, incremental }: StrykerRun,
): Promise<readonly MutantResult[]> {
  process.env['MUTATION_TESTS'] = JSON.stringify(tests);
  return new Stryker({
    mutate: [...sources],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'lab/mutate/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: workers,
    incremental,
    incrementalFile: `${OUTPUT}/${name}.incremental.json`,
    // The page shows every mutant in its source; it is a file that loads nothing.
    reporters: ['html', ...(process.stdout.isTTY ? ['progress'] : [])],
    htmlReporter: { fileName: `${OUTPUT}/${name}.html` },
    tempDirName: `${OUTPUT}/sandbox`,
    ignorePatterns: ['.output', '.wxt', '.vitest', 'docs', 'tests/e2e', 'tests/page'],
    // Vite removes the types and asks nobody; TypeScript 7 has no interface that Stryker could read tsconfig.json with.
    disableTypeChecks: false,
    tsconfigFile: 'none',
    // A busy machine is slow, and a mutant that is only slow must not count as noticed.
    timeoutMS: 15_000,
    timeoutFactor: 4,
    allowEmpty: true,
  }).runMutationTest();
}
