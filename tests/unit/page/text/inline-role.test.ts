import { expect, test } from 'vitest';
import { inlineRoleOf } from '../../../../page/text/inline-role.ts';

test.each([
  ['p', 'block'],
  ['td', 'block'],
  ['summary', 'block'],
  ['span', 'inline'],
  ['a', 'inline'],
  ['x-anything', 'inline'],
  ['script', 'nothing'],
  ['rt', 'aside'],
  ['img', 'object'],
  ['code', 'object'],
  ['br', 'break'],
  ['sup', 'raised'],
])('<%s> is %s', (name, role) => {
  expect(inlineRoleOf(name)).toBe(role);
});

test('names of Object’s own properties are inline like any unknown name', () => {
  expect(inlineRoleOf('constructor')).toBe('inline');
});
