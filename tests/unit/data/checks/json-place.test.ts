import { describe, expect, test } from 'vitest';
import { fields, join, number, place, places, string } from '../../../../data/checks/json-place.ts';

describe('reading JSON of unknown shape', () => {
  test.each([null, undefined, 3, 'text', [1, 2]])('%j has no fields', value => {
    expect(fields(value)).toEqual({});
  });

  test('the objects of a list have their paths; what is no object reads as empty', () => {
    const root = { path: '', value: { list: [{ a: 1 }, 'x'] } };
    expect(places(root, 'list')).toEqual([
      { path: 'list[0]', value: { a: 1 } },
      { path: 'list[1]', value: {} },
    ]);
    expect(places(root, 'missing')).toEqual([]);
  });

  test('a field that is missing reads as empty', () => {
    expect(place({ path: 'a', value: {} }, 'b')).toEqual({ path: 'a.b', value: {} });
  });

  test('strings and numbers are told apart', () => {
    const at = { path: '', value: { text: 'x', count: 3 } };
    expect([string(at, 'text'), string(at, 'count')]).toEqual(['x', undefined]);
    expect([number(at, 'count'), number(at, 'text')]).toEqual([3, undefined]);
  });
});

test.each([
  ['', 'a', 'a'],
  ['a', 'b', 'a.b'],
  ['acme.json: ', 'b', 'acme.json: b'],
])('the path “%s” and the field %s make %s', (path, field, joined) => {
  expect(join(path, field)).toBe(joined);
});
