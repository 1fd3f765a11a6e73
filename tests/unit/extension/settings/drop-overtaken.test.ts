import { expect, test } from 'vitest';
import { dropOvertaken } from '../../../../extension/settings/drop-overtaken.ts';

/** Reads that are answered when the test says so, in any order. */
function createReads() {
  const answers: PromiseWithResolvers<string>[] = [];
  const read = (): Promise<string> => {
    const answer = Promise.withResolvers<string>();
    answers.push(answer);
    return answer.promise;
  };
  return { read, answers };
}

test('an answer that a later read has overtaken is dropped', async () => {
  const { read, answers } = createReads();
  const seen: string[] = [];
  const look = dropOvertaken(read, result => seen.push(result));
  const looks = [look(), look()];
  answers[1]?.resolve('new');
  await looks[1];
  answers[0]?.resolve('old');
  await looks[0];
  expect(seen).toEqual(['new']);
});

test('answers in order are all handed on, also while later reads are under way', async () => {
  const { read, answers } = createReads();
  const seen: string[] = [];
  const look = dropOvertaken(read, result => seen.push(result));
  const looks = [look(), look(), look()];
  for (const [index, answer] of answers.entries()) answer.resolve(String(index));
  await Promise.all(looks);
  expect(seen).toEqual(['0', '1', '2']);
});

test('a read that fails rejects, and keeps none of the others from being handed on', async () => {
  const { read, answers } = createReads();
  const seen: string[] = [];
  const look = dropOvertaken(read, result => seen.push(result));
  const looks = [look(), look()];
  answers[1]?.reject(new Error('gone'));
  await expect(looks[1]).rejects.toThrow('gone');
  answers[0]?.resolve('old');
  await looks[0];
  expect(seen).toEqual(['old']);
});
