/**
 * Reads JSON of unknown shape by place: what is missing or has another type reads as empty, so that a check can
 * continue past a broken spot.
 */

/** An object in a JSON file and the path to it: `entities[0].facts[2]`. */
export interface JsonPlace {
  readonly path: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** One thing that is wrong with a pack. */
export interface PackProblem {
  /** Where: `entities[0].facts[2].section`; empty for the whole file. */
  readonly path: string;
  /** What is wrong and how to correct it. */
  readonly message: string;
}

/** The fields of a value; none where it is not an object. */
export function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
}

/** The objects of a list field, each with its path; none where there is no such list. */
export function places(parent: JsonPlace, field: string): readonly JsonPlace[] {
  const list = parent.value[field];
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown, index) => ({
    path: join(parent.path, `${field}[${index}]`),
    value: fields(item),
  }));
}

/** The object of a field with its path; an empty object where there is none. */
export function place(parent: JsonPlace, field: string): JsonPlace {
  return { path: join(parent.path, field), value: fields(parent.value[field]) };
}

/** The string of a field; undefined where it holds none. */
export function string(parent: JsonPlace, field: string): string | undefined {
  const value = parent.value[field];
  return typeof value === 'string' ? value : undefined;
}

/** The number of a field; undefined where it holds none. */
export function number(parent: JsonPlace, field: string): number | undefined {
  const value = parent.value[field];
  return typeof value === 'number' ? value : undefined;
}

/** `path.field`; without the dot after an empty path and after a file's name (`acme.json: `). */
export function join(path: string, field: string): string {
  return path === '' || path.endsWith(' ') ? `${path}${field}` : `${path}.${field}`;
}
