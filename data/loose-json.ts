/**
 * Reading JSON whose shape is not known to be right: what is missing or of another kind reads as empty, so that
 * a check can go on past a broken spot.
 */

/** The value's own fields; none where it is not an object. */
export function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
}

/** A value and its place: `entities[0].facts[2]`. */
export interface Place {
  readonly path: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** The objects of a list field, each with its path; none where there is no such list. */
export function places(parent: Place, field: string): readonly Place[] {
  const list = parent.value[field];
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown, index) => ({
    path: join(parent.path, `${field}[${index}]`),
    value: fields(item),
  }));
}

/** The object of a field with its path; an empty object where there is none. */
export function place(parent: Place, field: string): Place {
  return { path: join(parent.path, field), value: fields(parent.value[field]) };
}

/** The string of a field; undefined where it holds none. */
export function string(parent: Place, field: string): string | undefined {
  const value = parent.value[field];
  return typeof value === 'string' ? value : undefined;
}

/** The number of a field; undefined where it holds none. */
export function number(parent: Place, field: string): number | undefined {
  const value = parent.value[field];
  return typeof value === 'number' ? value : undefined;
}

/** `path.field`; after nothing or after a file's name (`acme.json: `) without the dot. */
export function join(path: string, field: string): string {
  return path === '' || path.endsWith(' ') ? `${path}${field}` : `${path}.${field}`;
}
