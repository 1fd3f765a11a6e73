import type { Pack } from '../data/pack.ts';
import type { Lexicon } from './lexicon.ts';

/** Compiles checked packs into the lexicon that detection runs on. */
export function compileLexicon(packs: readonly Pack[]): Lexicon {
  return {
    names: packs.flatMap(pack =>
      pack.entities.flatMap(entity => entity.names.map(name => ({ ...name, entityId: entity.id }))),
    ),
  };
}
