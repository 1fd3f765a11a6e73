import * as v from 'valibot';
import { packSchema } from '../pack-schema.ts';
import { figureProblems } from './check-figures.ts';
import { nameProblems } from './check-names.ts';
import { referenceProblems } from './check-references.ts';
import { fields, join } from './json-place.ts';
import type { PackProblem } from './json-place.ts';

/**
 * Every problem of a pack file: its shape, then what a schema cannot express (references, names, figures).
 * Never throws; one problem does not hide others. If the result is empty, the value is a `Pack`.
 */
export function checkPack(json: unknown): readonly PackProblem[] {
  const pack = { path: '', value: fields(json) };
  return [
    ...shapeProblems(json),
    ...referenceProblems(pack),
    ...nameProblems([pack]),
    ...figureProblems(pack),
  ];
}

/** A pack file that has been parsed. */
export interface PackFile {
  /** File name without `.json`. */
  readonly name: string;
  readonly json: unknown;
}

/** Every problem of a set of packs that ship together; paths begin with the file's name: `acme.json: entities[0]`. */
export function checkPacks(files: readonly PackFile[]): readonly PackProblem[] {
  const own = files.flatMap(({ name, json }) =>
    [...checkPack(json), ...idProblems(name, json)].map(problem => at(name, problem)),
  );
  const roots = files.map(({ name, json }) => ({ path: `${name}.json: `, value: fields(json) }));
  const known = new Set(own.map(({ path }) => path));
  return [...own, ...nameProblems(roots).filter(({ path }) => !known.has(path))];
}

function idProblems(name: string, json: unknown): readonly PackProblem[] {
  return fields(json)['id'] === name
    ? []
    : [{ path: 'id', message: `give the pack the id of its file: "${name}"` }];
}

function at(name: string, { path, message }: PackProblem): PackProblem {
  return { path: join(`${name}.json: `, path), message };
}

function shapeProblems(json: unknown): readonly PackProblem[] {
  const result = v.safeParse(packSchema, json);
  return (result.issues ?? []).map(issue => ({
    path: (issue.path ?? []).reduce(
      (path, { key }) => (typeof key === 'number' ? `${path}[${key}]` : join(path, String(key))),
      '',
    ),
    message: shapeMessage(issue),
  }));
}

/** The schema's own messages unchanged; the library's ("Expected X but received Y") reworded to say the cure. */
function shapeMessage(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation') return issue.message;
  if (issue.expected === 'never') return 'unknown key: remove it, or correct its spelling';
  if (issue.received === 'undefined') return `missing: add it (expected ${issue.expected})`;
  return `expected ${issue.expected}, found ${issue.received}`;
}
