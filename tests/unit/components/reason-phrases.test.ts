import { expect, test } from 'vitest';
import { reasonPhrases } from '../../../components/reason-phrases.ts';

test.each([
  ['keeps the strongest first', ['SoftBank', 'data center'], ['SoftBank', 'data center']],
  [
    'lets a phrase stand for its parts',
    ['the OpenAI API', 'OpenAI API', 'API'],
    ['the OpenAI API'],
  ],
  [
    'puts the fuller phrase in the place of its stronger part',
    ['Azure', 'Texas', 'on Microsoft Azure'],
    ['on Microsoft Azure', 'Texas'],
  ],
  ['says nothing twice, whatever the case', ['SG-1', 'sg-1', 'SG 1'], ['SG-1']],
  ['knows whole words alone', ['AI', 'said'], ['AI', 'said']],
  ['stops at three', ['a b', 'c d', 'e f', 'g h'], ['a b', 'c d', 'e f']],
  ['joins lines and drops blanks', ['right of\n  first refusal', ' '], ['right of first refusal']],
  ['has nothing to say of nothing', [], []],
])('%s', (_rule, found, phrases) => {
  expect(reasonPhrases(found)).toEqual(phrases);
});
