import mapLayouts from './map-layouts.json' with { type: 'json' };
import type { Entity, Pack } from './pack.ts';

/** Layouts of the relation map by pack: the place of each party on the map's grid. Found by `npm run maps`. */
const layoutsOf: Readonly<Record<string, readonly (readonly number[])[]>> = mapLayouts;

/** What a pack tells people: all of it but the names and evidence, which only detection reads. */
export interface ToldPack extends Omit<Pack, 'entities'> {
  /** Ways to lay out the parties on the relation map; empty where none were searched for. */
  readonly mapLayouts: readonly (readonly number[])[];
  readonly entities: readonly Omit<Entity, 'names' | 'sense'>[];
}

/** The part of a pack that is for people. */
export function toldPack(pack: Pack): ToldPack {
  return {
    ...pack,
    mapLayouts: layoutsOf[pack.id] ?? [],
    entities: pack.entities.map(({ id, title, kind, description, facts }) => ({
      id,
      title,
      kind,
      description,
      facts,
    })),
  };
}
