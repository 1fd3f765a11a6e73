import { describe, expect, test } from 'vitest';
import { importsOf, projectImports, roomOf, type ProjectImport } from './project-imports.ts';

/**
 * Four floors, no arrow upwards: entrypoints over app, over page, components and extension, over detection, over data.
 * `types` means: import type only.
 */
const MAY_IMPORT: Readonly<Record<string, Readonly<Record<string, 'all' | 'types'>>>> = {
  data: {},
  detection: { data: 'types' },
  page: { detection: 'all', data: 'types' },
  components: { data: 'types', extension: 'types' },
  extension: { data: 'all', detection: 'all' },
  app: { data: 'all', detection: 'all', page: 'all', components: 'all', extension: 'all' },
  entrypoints: {
    app: 'all',
    data: 'all',
    detection: 'all',
    page: 'all',
    components: 'all',
    extension: 'all',
  },
};

const imports = projectImports();
const show = ({ from, to }: ProjectImport) => `${from} → ${to}`;

describe('import direction', () => {
  test('there is something to check', () => {
    expect(new Set(imports.map(({ from }) => roomOf(from)))).toEqual(
      new Set(Object.keys(MAY_IMPORT)),
    );
  });

  test.each(Object.entries(MAY_IMPORT))('%s imports only from %o', (room, allowed) => {
    const forbidden = imports.filter(({ from, to, typeOnly }) => {
      const target = roomOf(to);
      if (roomOf(from) !== room || target === undefined || target === room) return false;
      return allowed[target] === undefined || (allowed[target] === 'types' && !typeOnly);
    });
    expect(forbidden.map(show)).toEqual([]);
  });

  test('what ships imports nothing from scripts/ or tests/', () => {
    expect(imports.filter(({ to }) => /^(\.\.\/|scripts\/|tests\/)/u.test(to)).map(show)).toEqual(
      [],
    );
  });

  test('only extension/, app/ and entrypoints/ know the browser’s extension API', () => {
    const elsewhere = imports.filter(
      ({ from, to }) =>
        /^(wxt|@wxt-dev|webextension-polyfill)/u.test(to) &&
        !['extension', 'app', 'entrypoints'].includes(roomOf(from) ?? ''),
    );
    expect(elsewhere.map(show)).toEqual([]);
  });

  test('page/ and detection/ do without Preact', () => {
    const views = imports.filter(
      ({ from, to }) =>
        to.startsWith('preact') && ['page', 'detection', 'data'].includes(roomOf(from) ?? ''),
    );
    expect(views.map(show)).toEqual([]);
  });

  test('no file imports itself through others', () => {
    expect(findCycle(imports.filter(({ typeOnly }) => !typeOnly))).toBeUndefined();
  });
});

describe('reading imports', () => {
  test.each([
    ["import { a } from './b.ts';", 'page/b.ts', false],
    ["import type { A } from '../data/pack.ts';", 'data/pack.ts', true],
    ["import { type A, type B } from 'x';", 'x', true],
    ["import { type A, b } from 'x';", 'x', false],
    ["export { a } from './c.ts';", 'page/c.ts', false],
    ["import './side.css';", 'page/side.css', false],
    ["const m = await import('./late.ts');", 'page/late.ts', false],
    ["import {\n  a,\n  b,\n} from './many.ts';", 'page/many.ts', false],
  ])('%s', (source, to, typeOnly) => {
    expect(importsOf('page/a.ts', source)).toEqual([{ from: 'page/a.ts', to, typeOnly }]);
  });

  test('takes no import out of a comment', () => {
    expect(
      importsOf('page/a.ts', "/** import { x } from './x.ts'; */\n// import './y.ts';"),
    ).toEqual([]);
  });
});

/** A chain of files that ends where it began, or undefined. */
function findCycle(edges: readonly ProjectImport[]): readonly string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  const clean = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (clean.has(file)) return undefined;
    for (const next of targets.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle) return cycle;
    }
    clean.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
