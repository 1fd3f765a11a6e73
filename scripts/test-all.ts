import { readFile, rm } from 'node:fs/promises';
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

/** The part of Vitest's report that is read here. */
interface VitestReport {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
}

const startedAt = Date.now();
// What an earlier run wrote says nothing about this one.
await rm('.output/tests', { recursive: true, force: true });
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
const sum = (key: 'passed' | 'failed') => tallies.reduce((total, tally) => total + tally[key], 0);
const minutes = (Date.now() - startedAt) / 60_000;
console.log(`${sum('passed')} passed, ${sum('failed')} failed, in ${minutes.toFixed(1)} minutes`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

/** Runs one project of the tests; a run that ends badly without a failed test counts as one. */
async function runTests(project: string): Promise<Tally> {
  const report = `.output/tests/${project}.json`;
  const code = await runCommand('vitest', ['run', `--project=${project}`], {
    ...process.env,
    TEST_REPORT: report,
  });
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = await readJson<VitestReport>(
    report,
    {},
  );
  return {
    part: project,
    passed,
    failed: code !== 0 && failed === 0 ? 1 : failed,
  };
}

async function readJson<Content>(file: string, missing: Content): Promise<Content> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? missing : (JSON.parse(text) as Content);
}
