import { expect, test } from 'vitest';
import {
  judgeMutants,
  type JudgedMutant,
  type MutantOutcome,
} from '../../../../lab/mutate/judge-mutants.ts';

const place = { file: 'a.ts', line: 'return a < b;', original: 'a < b' };

function mutant(outcome: MutantOutcome, replacement = 'true'): JudgedMutant {
  return { ...place, lineNumber: 3, mutator: 'EqualityOperator', replacement, outcome };
}

const argument = (replacement: string) => ({ ...place, replacement, reason: 'a is never b' });

test('the score is the share that was killed or ran out of time', () => {
  const score = judgeMutants(
    [mutant('killed'), mutant('timeout'), mutant('survived'), mutant('killed')],
    [],
  );
  expect(score).toMatchObject({ mutants: 4, killed: 2, timeout: 1, score: 75, scoreOfAll: 75 });
});

test('code that no test runs counts as a survivor', () => {
  const uncovered = mutant('uncovered');
  expect(judgeMutants([uncovered, mutant('killed')], [])).toMatchObject({
    score: 50,
    survivors: [uncovered],
  });
});

test('a mutant that could not run counts for nothing', () => {
  expect(judgeMutants([mutant('invalid'), mutant('killed')], [])).toMatchObject({
    mutants: 1,
    score: 100,
  });
});

test('an argued survivor is no survivor, and the score is given with it and without', () => {
  const mutants = [mutant('killed'), mutant('survived', 'a <= b')];
  expect(judgeMutants(mutants, [argument('a <= b')])).toMatchObject({
    survivors: [],
    argued: 1,
    stale: [],
    score: 100,
    scoreOfAll: 50,
  });
});

test('an argument holds for its own place and change alone', () => {
  const survivor = mutant('survived', 'a <= b');
  for (const change of [
    { file: 'b.ts' },
    { line: 'return a < b && c;' },
    { original: 'a' },
    { replacement: 'false' },
  ]) {
    const argued = [{ ...argument('a <= b'), ...change }];
    expect(judgeMutants([survivor], argued)).toMatchObject({
      survivors: [survivor],
      stale: argued,
    });
  }
});

test('an argument for a mutant that a test notices is stale', () => {
  expect(judgeMutants([mutant('killed')], [argument('true')]).stale).toEqual([argument('true')]);
});

test('an area without mutants has nothing to miss', () => {
  expect(judgeMutants([], []).score).toBe(100);
});
