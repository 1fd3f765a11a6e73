import { readFile } from 'node:fs/promises';
import { runCommand } from './prepare/run-command.mjs';

/** Every check, then the two builds, which the e2e tests drive. */
const STEPS = ['format:check', 'typecheck', 'lint', 'knip', 'build', 'build:firefox'];
/** Vitest's projects one after the other: real browsers want the machine for themselves. */
const PROJECTS = ['unit', 'page', 'e2e'];

interface Tally {
  readonly part: string;
  readonly passed: number;
  readonly failed: number;
}

const tallies: Tally[] = [];
for (const step of STEPS) {
  const code = await runCommand('npm', ['run', '--silent', step]);
  tallies.push({ part: step, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
}
for (const project of PROJECTS) tallies.push(await runTests(project));

console.log('');
for (const { part, passed, failed } of tallies) {
  console.log(`${failed > 0 ? '✗' : '✓'} ${part.padEnd(14)} ${passed} passed, ${failed} failed`);
}
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs one project of the tests; a run that ends badly without a failed test counts as one. */
async function runTests(project: string): Promise<Tally> {
  const file = `.output/tests/${project}.json`;
  const code = await runCommand('vitest', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as {
    readonly numPassedTests?: number;
    readonly numFailedTests?: number;
  };
  const failed = report.numFailedTests ?? 0;
  return {
    part: project,
    passed: report.numPassedTests ?? 0,
    failed: code !== 0 && failed === 0 ? 1 : failed,
  };
}
