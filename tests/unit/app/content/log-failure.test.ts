import { expect, test } from 'vitest';
import { createFailureLog } from '../../../../app/content/log-failure.ts';

test('tells each cause once', () => {
  const told: unknown[] = [];
  const log = createFailureLog((_prefix, cause) => told.push(cause));
  const cause = new Error('one');
  for (const each of [cause, cause, 'two', 'two', new Error('three')]) log(each);
  expect(told.map(String)).toEqual(['Error: one', 'two', 'Error: three']);
});
