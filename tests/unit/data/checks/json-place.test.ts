import { expect, test } from 'vitest';
import {
  fields,
  join,
  number,
  place,
  places,
  string,
  type JsonPlace,
} from '../../../../data/checks/json-place.ts';

const root: JsonPlace = {
  path: 'root',
  value: {
    list: [{ a: 1 }, 'no object', null],
    object: { b: 'x' },
    text: 'words',
    count: 3,
    none: null,
  },
};

test.each([
  ['an object has its own', { a: 1 }, { a: 1 }],
  ['a list has none', [1, 2], {}],
  ['null has none', null, {}],
  ['a string has none', 'text', {}],
  ['nothing has none', undefined, {}],
])('fields: %s', (_rule, value, expected) => {
  expect(fields(value)).toEqual(expected);
});

test('a list’s places carry their index, and what is no object reads as empty', () => {
  expect(places(root, 'list')).toEqual([
    { path: 'root.list[0]', value: { a: 1 } },
    { path: 'root.list[1]', value: {} },
    { path: 'root.list[2]', value: {} },
  ]);
});

test.each(['object', 'text', 'none', 'absent'])('%s is no list and has no places', field => {
  expect(places(root, field)).toEqual([]);
});

test('an object’s place carries its field', () => {
  expect(place(root, 'object')).toEqual({ path: 'root.object', value: { b: 'x' } });
  expect(place(root, 'absent')).toEqual({ path: 'root.absent', value: {} });
});

test('a string is read where one stands', () => {
  expect(string(root, 'text')).toBe('words');
  expect(string(root, 'count')).toBeUndefined();
  expect(string(root, 'absent')).toBeUndefined();
});

test('a number is read where one stands', () => {
  expect(number(root, 'count')).toBe(3);
  expect(number(root, 'text')).toBeUndefined();
  expect(number(root, 'absent')).toBeUndefined();
});

test.each([
  ['', 'field', 'field'],
  ['path', 'field', 'path.field'],
  ['acme.json: ', 'field', 'acme.json: field'],
])('“%s” and “%s” are “%s”', (path, field, expected) => {
  expect(join(path, field)).toBe(expected);
});
