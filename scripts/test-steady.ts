/**
 * `npm run test:steady -- <times> [--busy]`: runs the tests that drive real browsers so often, and names each test
 * that failed at least once. Build first: `npm run build` and `npm run build:firefox`.
 */
import { closingOf, type PartRecord } from './test/closing-lines.ts';
import { keepBusy } from './test/keep-busy.ts';
import { runProject } from './test/run-part.ts';
import { readSteadyRequest, steadyLines, type SteadyRequest } from './test/steadiness.ts';

/** As many as the machines have cores on which the suite has to be quick. */
const BUSY_PROCESSES = 2;

try {
  await runSteadily(readSteadyRequest(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function runSteadily({ times, isBusy }: SteadyRequest): Promise<void> {
  const controller = new AbortController();
  if (isBusy) keepBusy(BUSY_PROCESSES, controller.signal);
  const runs: PartRecord[][] = [];
  try {
    for (let number = 1; number <= times; number += 1) {
      console.log(`Run ${number} of ${times}`);
      const page = await runProject('page');
      const e2e = await Promise.all([runProject('e2e-chromium'), runProject('e2e-firefox')]);
      runs.push([page, ...e2e]);
    }
  } finally {
    controller.abort();
  }
  console.log(`\n${steadyLines(runs).join('\n')}`);
  process.exitCode = runs.some(run => closingOf(run, 0).hasFailed) ? 1 : 0;
}
