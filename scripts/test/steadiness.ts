import { parseArgs } from 'node:util';
import type { PartRecord } from './closing-lines.ts';

/** What `npm run test:steady` is asked for. */
export interface SteadyRequest {
  readonly times: number;
  /** Whether two processes keep the cores loaded meanwhile. */
  readonly isBusy: boolean;
}

/** How the command is written. */
const USAGE =
  'Write: npm run test:steady -- <times> [--busy], for example: npm run test:steady -- 5';

/** Reads the command's arguments. Throws an error that says how they are written where they are not so. */
export function readSteadyRequest(args: readonly string[]): SteadyRequest {
  const { values, positionals } = parse(args);
  const [times = '', ...more] = positionals;
  if (!/^[1-9]\d{0,2}$/u.test(times) || more.length > 0) {
    throw new Error(`How often to run is one whole number from 1 to 999. ${USAGE}`);
  }
  return { times: Number(times), isBusy: values.busy };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { busy: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`, {
      cause: error,
    });
  }
}

/**
 * What `npm run test:steady` says at the end: each test and mishap that failed at least once, with how often and what
 * it said first; then runs, tests and failures, each on a line.
 */
export function steadyLines(runs: readonly (readonly PartRecord[])[]): string[] {
  const parts = runs.flat();
  const failures = [
    ...parts.flatMap(part => part.tests).filter(({ state }) => state === 'failed'),
    ...parts.flatMap(part => part.mishaps).map(mishap => ({ name: mishap, note: '' })),
  ];
  const byName = Map.groupBy(failures, ({ name }) => name);
  const tests = parts.reduce((sum, part) => sum + part.tests.length, 0);
  return [
    ...[...byName].map(([name, all]) => {
      const said = all[0]?.note ?? '';
      return `failed ${all.length} of ${runs.length}: ${name}${said === '' ? '' : `\n  ${said}`}`;
    }),
    `${runs.length} runs`,
    `${tests} tests`,
    `${failures.length} failures`,
  ];
}
