import type { RunRecord, TestRecord } from './test-record.ts';

/** One part of `npm test`: a check, a build, or a project of Vitest. */
export interface PartRecord extends RunRecord {
  readonly part: string;
}

/** What is left to say at the end, and whether all is well. */
export interface Closing {
  readonly lines: readonly string[];
  readonly hasFailed: boolean;
}

const SLOWEST = 10;

/**
 * What `npm test` says at the end: each part, what failed, the slowest tests, each skipped test with its reason, the
 * time, and last of all `<count> passed, <count> failed`. A test that is skipped without a reason has failed.
 */
export function closingOf(parts: readonly PartRecord[], minutes: number): Closing {
  const tests = parts.flatMap(part => part.tests);
  const skipped = tests.filter(({ state }) => state === 'skipped');
  const passed = parts.reduce((sum, part) => sum + passedIn(part), 0);
  const failed = parts.reduce((sum, part) => sum + failuresIn(part).length, 0);
  const slowest = tests
    .filter(({ state }) => state !== 'skipped')
    .toSorted((one, two) => two.durationMs - one.durationMs)
    .slice(0, SLOWEST);
  return {
    hasFailed: failed > 0,
    lines: [
      ...parts.map(part => partLine(part)),
      ...listed(
        'failed',
        parts.flatMap(part => failuresIn(part)),
      ),
      ...listed(
        'the slowest tests',
        slowest.map(({ durationMs, name }) => `${(durationMs / 1000).toFixed(1)} s  ${name}`),
      ),
      ...listed(
        'skipped',
        skipped.map(({ name, note }) => `${name}: ${note ?? 'without a reason'}`),
      ),
      `${minutes.toFixed(1)} minutes, ${skipped.length} skipped`,
      `${passed} passed, ${failed} failed`,
    ],
  };
}

function partLine(part: PartRecord): string {
  const failed = failuresIn(part).length;
  const sign = failed > 0 ? '✗' : '✓';
  return `${sign} ${part.part.padEnd(14)} ${passedIn(part)} passed, ${failed} failed`;
}

function passedIn({ tests }: PartRecord): number {
  return tests.filter(({ state }) => state === 'passed').length;
}

function failuresIn({ tests, mishaps }: PartRecord): string[] {
  return [...tests.filter(isFailure).map(failureLine), ...mishaps];
}

function isFailure({ state, note }: TestRecord): boolean {
  return state === 'failed' || (state === 'skipped' && note === undefined);
}

/** A test is skipped without a word, too, where a hook before it failed; that is then named beside it. */
function failureLine({ name, state, note }: TestRecord): string {
  if (note !== undefined) return `${name}: ${note}`;
  return state === 'skipped' ? `${name}: skipped without a reason (see declareSkipped)` : name;
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map(line => `  ${line}`), ''];
}
