import { describe, expect, test } from 'vitest';
import { nameProblems } from '../../../../data/checks/check-names.ts';

const entity = (id: string, ...names: readonly string[]) => ({
  id,
  names: names.map(text => ({ text })),
});
const pack = (path: string, ...entities: readonly object[]) => ({ path, value: { entities } });

describe('two names are the same', () => {
  test.each([
    ['in the same letters', 'Harbour Bridge'],
    ['in another case', 'HARBOUR bridge'],
    ['with other spaces', 'Harbour \n Bridge'],
    ['in wide letters', 'Ｈarbour Bridge'],
  ])('%s', (_how, name) => {
    const one = pack('', entity('a', 'Harbour Bridge'), entity('b', name));
    expect(nameProblems([one])).toEqual([
      {
        path: 'entities[1].names[0].text',
        message: `"${name}" is already at entities[0].names[0]: a name can belong to one entity only: remove it from one of the two`,
      },
    ]);
  });

  test.each([
    ['with a letter more', 'Harbour Bridges'],
    ['without its space', 'HarbourBridge'],
    ['with an accent', 'Hárbour Bridge'],
  ])('but not %s', (_how, name) => {
    expect(nameProblems([pack('', entity('a', 'Harbour Bridge'), entity('b', name))])).toEqual([]);
  });
});

test('a name twice at one entity is to be removed once', () => {
  expect(nameProblems([pack('', entity('a', 'Bridge', 'Tunnel', 'bridge', 'BRIDGE'))])).toEqual([
    {
      path: 'entities[0].names[2].text',
      message: '"bridge" is already at entities[0].names[0]: remove one of the two',
    },
    {
      path: 'entities[0].names[3].text',
      message: '"BRIDGE" is already at entities[0].names[0]: remove one of the two',
    },
  ]);
});

test('an id taken in another pack is a problem, each time', () => {
  const packs = ['one: ', 'two: ', 'three: '].map(path => pack(path, entity('a')));
  expect(nameProblems(packs)).toEqual(
    ['two', 'three'].map(name => ({
      path: `${name}: entities[0].id`,
      message: '"a" is taken by one: entities[0]: choose another id',
    })),
  );
});

test('an id taken twice in one pack is told elsewhere', () => {
  expect(nameProblems([pack('', entity('a'), entity('a'))])).toEqual([]);
});

test('letters that only their capitals make alike are two names', () => {
  expect(nameProblems([pack('', entity('a', 'Straße'), entity('b', 'Strasse'))])).toEqual([]);
});

test('entities without an id share none', () => {
  const packs = ['one: ', 'two: '].map(path => pack(path, { names: [] }));
  expect(nameProblems(packs)).toEqual([]);
});

test('what is missing or of another kind is passed over', () => {
  const broken = { path: '', value: { entities: [{ id: 'a', names: [{}, { text: 7 }, 'x'] }] } };
  expect(nameProblems([broken, { path: 'two: ', value: {} }])).toEqual([]);
});
