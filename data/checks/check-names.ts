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
      const id = string(entity, 'id') ?? '';
      const elsewhere = ids.get(id);
      if (elsewhere && elsewhere.pack !== pack) {
        const path = join(entity.path, 'id');
        problems.push({
          path,
          message: `"${id}" is taken by ${elsewhere.path}: choose another id`,
        });
      }
      ids.set(id, elsewhere ?? { pack, path: entity.path });
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
