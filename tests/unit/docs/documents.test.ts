import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

const texts = ['*.md', 'docs/**/*.md', '.github/**/*.{md,yml}', '.ci/run']
  .flatMap(pattern => globSync(pattern, { cwd: root }))
  .toSorted();

/** `npm run -s build`, `npm test`, `npm start`: the scripts that a text names, without npm's own commands. */
function namedScripts(text: string): readonly string[] {
  const run = text.matchAll(/\bnpm run (?:-s |--silent )?([a-z][a-z0-9:-]*)/gu);
  const short = text.matchAll(/\bnpm (test|start)\b/gu);
  return [...run, ...short].map(([, name = '']) => name);
}

/** Where the links of a Markdown text lead that stay inside the project, without their fragment. */
function innerLinks(text: string): readonly string[] {
  return [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)(?:#[^)]*)?\)/gu)].map(
    ([, link = '']) => link,
  );
}

test('there are documents, a workflow and a CI script to look at', () => {
  expect(texts).toEqual(
    expect.arrayContaining(['.ci/run', '.github/workflows/ci.yml', 'README.md', 'docs/privacy.md']),
  );
});

describe.each(texts)('%s', path => {
  const text = read(path);

  test('names only npm scripts that exist', () => {
    expect(namedScripts(text).filter(name => scripts[name] === undefined)).toEqual([]);
  });

  test('links only to files that exist', () => {
    const folder = dirname(join(root, path));
    const broken = innerLinks(text).filter(link => !existsSync(resolve(folder, link)));
    expect(broken).toEqual([]);
  });

  test('names only source files that exist', () => {
    const named = [
      ...text.matchAll(
        /`((?:scripts|tests|docs|data|extension|page|detection|components|entrypoints|public)\/[\w./-]+)`/gu,
      ),
    ];
    const missing = named
      .map(([, file = '']) => file)
      .filter(file => !existsSync(join(root, file)));
    expect(missing).toEqual([]);
  });
});

test('every npm script is told of in CONTRIBUTING or README', () => {
  const told = new Set(['README.md', 'CONTRIBUTING.md'].flatMap(path => namedScripts(read(path))));
  // What npm itself runs.
  for (const name of ['postinstall', 'version']) told.add(name);
  const hidden = Object.keys(scripts).filter(name => !told.has(name));
  expect(hidden).toEqual([]);
});

describe.each(['chrome', 'edge', 'firefox'])('the package for %s', browser => {
  const manifest = JSON.parse(read(`scripts/package/manifests/${browser}.json`)) as {
    readonly permissions: readonly string[];
  };

  test.each(['README.md', 'docs/store/permissions.md'])('%s says why of each permission', path => {
    // In a table or as the start of a paragraph.
    const starts = read(path).matchAll(/^(?:\| `|\*\*)(\w+)/gmu);
    const argued = new Set([...starts].map(([, name]) => name));
    expect(manifest.permissions.filter(name => !argued.has(name))).toEqual([]);
  });
});
