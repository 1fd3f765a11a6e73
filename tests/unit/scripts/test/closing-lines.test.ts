import { expect, test } from 'vitest';
import { closingOf } from '../../../../scripts/test/closing-lines.ts';
import { withCrash } from '../../../../scripts/test/run-part.ts';
import type { TestRecord } from '../../../../scripts/test/test-record.ts';

const passed: TestRecord = { name: 'unit a.test.ts: holds', state: 'passed', durationMs: 10 };
const failed: TestRecord = { ...passed, state: 'failed', note: 'expected 1 to be 2' };
const skipped: TestRecord = { ...passed, name: 'b', state: 'skipped', note: 'no root here' };

const closing = (tests: readonly TestRecord[], mishaps: readonly string[] = []) =>
  closingOf([{ part: 'unit', tests, mishaps }], 5.04);

test('the last line is what passed and what failed, and nothing else', () => {
  expect(closing([passed, passed, failed, skipped]).lines.at(-1)).toBe('2 passed, 1 failed');
});

test('time and skips stand on the line before', () => {
  expect(closing([passed, skipped]).lines.at(-2)).toBe('5.0 minutes, 1 skipped');
});

test('a skipped test is named with its reason, and is no failure', () => {
  const { lines, hasFailed } = closing([passed, skipped]);
  expect(lines).toContain('  b: no root here');
  expect(hasFailed).toBe(false);
});

test('a test that is skipped without a reason has failed', () => {
  const { note: _note, ...bare } = skipped;
  const { lines, hasFailed } = closing([passed, bare]);
  expect(lines.at(-1)).toBe('1 passed, 1 failed');
  expect(hasFailed).toBe(true);
});

test('a failed test is named with what went wrong', () => {
  const { lines, hasFailed } = closing([failed]);
  expect(lines).toContain('  unit a.test.ts: holds: expected 1 to be 2');
  expect(hasFailed).toBe(true);
});

test('a file that did not load counts as a failure', () => {
  const { lines, hasFailed } = closing([passed], ['unit c.test.ts: Cannot find module']);
  expect(lines.at(-1)).toBe('1 passed, 1 failed');
  expect(lines).toContain('  unit c.test.ts: Cannot find module');
  expect(hasFailed).toBe(true);
});

test('the ten slowest tests are named, the slowest first', () => {
  const tests = Array.from({ length: 12 }, (_, index) => ({
    ...passed,
    name: `test ${index}`,
    durationMs: index * 1000,
  }));
  const { lines } = closing(tests);
  const from = lines.indexOf('the slowest tests:') + 1;
  expect(lines.slice(from, from + 10)).toEqual(
    Array.from({ length: 10 }, (_, index) => `  ${11 - index}.0 s  test ${11 - index}`),
  );
  expect(lines[from + 10]).toBe('');
});

test.each([
  ['a run that left no record', 1, undefined, 1],
  ['a run that left no record and ended well', 0, undefined, 1],
  ['a run that broke without a failed test', 1, { tests: [passed], mishaps: [] }, 1],
  ['a run with a failed test', 1, { tests: [failed], mishaps: [] }, 0],
  ['a run that is explained by a file that did not load', 1, { tests: [], mishaps: ['x'] }, 1],
  ['a run that went well', 0, { tests: [passed], mishaps: [] }, 0],
])('mishaps after %s', (_what, code, record, count) => {
  expect(withCrash('unit', code, record).mishaps).toHaveLength(count);
});
