import { expect, test } from 'vitest';
import { nameShape } from '../../../../detection/judge/name-shape.ts';

test.each([
  ['OpenAI', 'OpenAI', 'as-written'],
  ['Open\n AI', 'Open AI', 'as-written'],
  ['AZURE', 'Azure', 'capitals'],
  ['azure', 'Azure', 'small-first'],
  ['open AI', 'Open AI', 'small-first'],
  ['open ai', 'Open AI', 'small'],
  ['openai', 'OpenAI', 'small'],
  ['OpenAi', 'OpenAI', 'other-case'],
  // Without a first capital there is none to lose.
  ['iphone', 'iPhone', 'other-case'],
  ['Iphone', 'iPhone', 'other-case'],
])('%s for %s is %s', (written, name, shape) => {
  expect(nameShape(written, name)).toBe(shape);
});
