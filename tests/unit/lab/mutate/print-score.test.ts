import { expect, test } from 'vitest';
import { printScore } from '../../../../lab/mutate/print-score.ts';

const place = { file: 'a.ts', line: 'return a < b;', original: 'a < b', replacement: 'true' };
const score = {
  mutants: 20,
  killed: 16,
  timeout: 1,
  argued: 0,
  survivors: [],
  stale: [],
  score: 84.99,
  scoreOfAll: 80,
};

test('the last line has the figures, rounded down', () => {
  expect(printScore('area', score)).toBe(
    'area: 84.9 % (80.0 % with the argued ones) · 20 mutants, 16 killed, 0 survived, 1 timeout, 0 argued',
  );
});

test('every survivor stands on a line with its place and its change', () => {
  const survivor = { ...place, lineNumber: 7, mutator: 'ConditionalExpression' };
  const lines = printScore('area', {
    ...score,
    survivors: [
      { ...survivor, outcome: 'survived' },
      { ...survivor, outcome: 'uncovered' },
    ],
  }).split('\n');
  expect(lines.slice(0, 2)).toEqual([
    'a.ts:7 ConditionalExpression: a < b -> true',
    'a.ts:7 ConditionalExpression: a < b -> true (no test runs it)',
  ]);
});

test('a stale argument is told with the file to take it out of', () => {
  const [line] = printScore('area', { ...score, stale: [{ ...place, reason: 'r' }] }).split('\n');
  expect(line).toBe(
    'stale argument: a.ts, in “return a < b;”: a < b -> true. No such mutant survives: take it out of lab/mutate/argued/area.ts.',
  );
});
