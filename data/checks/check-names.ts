import { join, places, string } from './json-place.ts';
import type { PackProblem, JsonPlace } from './json-place.ts';

/**
 * Finds names that belong to two entities or occur twice in one, and entity ids that occur in two packs.
 * Names that differ only in letter case or spacing are the same: text on a page cannot tell them apart.
 */
export function nameProblems(packs: readonly JsonPlace[]): readonly PackProblem[] {
  const owners = new Map<string, { readonly entity: JsonPlace; readonly path: string }>();
  const ids = new Map<string, { readonly pack: JsonPlace; readonly path: string }>();
  const problems: PackProblem[] = [];
  for (const pack of packs) {
    for (const entity of places(pack, 'entities')) {
      const id = string(entity, 'id');
      if (id !== undefined) {
        const first = ids.get(id) ?? { pack, path: entity.path };
        ids.set(id, first);
        if (first.pack !== pack) {
          const message = `"${id}" is taken by ${first.path}: choose another id`;
          problems.push({ path: join(entity.path, 'id'), message });
        }
      }
      for (const name of places(entity, 'names')) {
        const text = string(name, 'text');
        if (text === undefined) continue;
        const key = text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ');
        const owner = owners.get(key);
        owners.set(key, owner ?? { entity, path: name.path });
        if (!owner) continue;
        const cure =
          owner.entity === entity
            ? 'remove one of the two'
            : 'a name can belong to one entity only: remove it from one of the two';
        const path = join(name.path, 'text');
        problems.push({ path, message: `"${text}" is already at ${owner.path}: ${cure}` });
      }
    }
  }
  return problems;
}
