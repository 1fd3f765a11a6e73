import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { PartRecord } from './closing-lines.ts';
import type { RunRecord } from './test-record.ts';

/** What `npm test` leaves for whoever looks closer: of each part all that it printed, of Vitest's the results. */
export const OUTPUT = '.output/tests';

/** Runs an npm script that passes or fails as a whole. */
export async function runCheck(script: string): Promise<PartRecord> {
  const startedAt = performance.now();
  const code = await runQuietly(script, 'npm', ['run', '--silent', script]);
  const name = `npm run ${script}`;
  const durationMs = performance.now() - startedAt;
  return {
    part: script,
    tests: [{ name, state: code === 0 ? 'passed' : 'failed', durationMs }],
    mishaps: [],
  };
}

/** Runs a project of Vitest; a run that ends badly without a failed test is a mishap of its own. */
export async function runProject(
  project: string,
  env: Readonly<Record<string, string>> = {},
): Promise<PartRecord> {
  const report = join(OUTPUT, `${project}.json`);
  const code = await runQuietly(project, 'vitest', ['run', `--project=${project}`], {
    ...env,
    TEST_REPORT: report,
  });
  const text = await readFile(report, 'utf8').catch(() => undefined);
  return withCrash(project, code, text === undefined ? undefined : (JSON.parse(text) as RunRecord));
}

/** Adds what an exit code says that the record does not: that the run itself broke. */
export function withCrash(part: string, code: number, record: RunRecord | undefined): PartRecord {
  const { tests = [], mishaps = [] } = record ?? {};
  const isExplained = mishaps.length > 0 || tests.some(({ state }) => state === 'failed');
  const hasCrashed = record === undefined || (code !== 0 && !isExplained);
  const crash = `${part}: the run ended with code ${code}; see ${join(OUTPUT, `${part}.log`)}`;
  return { part, tests, mishaps: hasCrashed ? [...mishaps, crash] : mishaps };
}

/** Runs a command; what it prints goes to the part's log, and to the terminal at its end where it fails. */
async function runQuietly(
  part: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  await mkdir(OUTPUT, { recursive: true });
  const file = join(OUTPUT, `${part}.log`);
  const log = createWriteStream(file);
  console.log(`  ${part} …`);
  const startedAt = performance.now();
  const code = await new Promise<number>(done => {
    // On Windows npm is a .cmd file, which only a shell can run; our arguments hold nothing to quote.
    const child = spawn(command, [...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.once('error', error => {
      log.write(`${command} did not start: ${error.message}\n`);
      done(1);
    });
    child.once('close', exitCode => done(exitCode ?? 1));
  });
  log.end();
  await finished(log);
  if (code !== 0) console.log(await readFile(file, 'utf8'));
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`${code === 0 ? '✓' : '✗'} ${part.padEnd(14)} ${seconds.toFixed(1)} s`);
  return code;
}
