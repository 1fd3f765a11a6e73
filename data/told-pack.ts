import type { Entity, Pack } from './pack.ts';

/** What a pack tells people: all of it but the names and evidence, which only detection reads. */
export interface ToldPack extends Omit<Pack, 'entities'> {
  readonly entities: readonly Omit<Entity, 'names' | 'sense'>[];
}

/** The part of a pack that is for people. */
export function toldPack(pack: Pack): ToldPack {
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
