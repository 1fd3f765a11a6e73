import type { Entity, Pack } from './pack.ts';

/** What a pack shows to people: all of it but the names and evidence, which only detection reads. */
export interface DisplayPack extends Omit<Pack, 'entities'> {
  readonly entities: readonly Omit<Entity, 'names' | 'sense'>[];
}

/** The part of a pack that is for people. */
export function displayPack(pack: Pack): DisplayPack {
  return {
    ...pack,
    entities: pack.entities.map(({ id, title, kind, description, facts }) => ({
      id,
      title,
      kind,
      description,
      facts,
    })),
  };
}
