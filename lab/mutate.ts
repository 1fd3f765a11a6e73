import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LEAST_SCORE, MUTATION_AREAS } from './mutate/areas.ts';
import { judgeMutants } from './mutate/judge-mutants.ts';
import { printScore } from './mutate/print-score.ts';
import { readMutants } from './mutate/read-mutants.ts';
import { runStryker } from './mutate/run-stryker.ts';
import { selectAreas } from './mutate/select-areas.ts';

/**
 * How much the unit tests notice: breaks the pure code in small ways, one at a time, and runs its unit tests on each.
 *
 * `npm run mutate -- [<area or file> …] [--incremental]` · WORKERS=1: mutants at a time
 *
 * Fails where an area scores too little, or where an argument for a survivor is stale.
 */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { incremental: { type: 'boolean', default: false } },
  });
  const workers = Number(process.env['WORKERS'] ?? 2);
  if (!(Number.isInteger(workers) && workers >= 1)) {
    throw new Error('WORKERS takes a number of mutants at a time, 1 or more.');
  }
  const { incremental } = values;
  const failed: string[] = [];
  for (const { area, sources } of selectAreas(MUTATION_AREAS, positionals)) {
    const mutants = readMutants(await runStryker(area, { sources, workers, incremental }));
    const files = new Set(globSync([...sources]).map(file => file.replaceAll('\\', '/')));
    const isAsked = ({ file }: { readonly file: string }) =>
      files.has(file) || sources === area.sources;
    // Earlier results of other files come along in incremental mode.
    const score = judgeMutants(mutants.filter(isAsked), area.argued.filter(isAsked));
    console.log(printScore(area.name, score));
    if (score.score < LEAST_SCORE || score.stale.length > 0) failed.push(area.name);
  }
  if (failed.length > 0) {
    throw new Error(
      `below ${LEAST_SCORE} % or with stale arguments: ${failed.join(', ')}. ` +
        'Write a test that states the rule the survivor breaks, or argue in lab/mutate/argued/ why none can.',
    );
  }
} catch (error) {
  console.error(`mutate: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
