import { matchesGlob } from 'node:path';
import type { MutationArea } from './areas.ts';

/** An area with the sources of it that were asked for. */
export interface SelectedArea {
  readonly area: MutationArea;
  readonly sources: readonly string[];
}

/**
 * The areas that arguments of the command line name, in the areas' order: an area by its name, or some of its files by
 * their paths. All areas where there is no argument.
 *
 * @throws Where an argument names neither.
 */
export function selectAreas(
  areas: readonly MutationArea[],
  wanted: readonly string[],
): readonly SelectedArea[] {
  const unknown = wanted.find(
    word => !areas.some(area => area.name === word || isFileOf(area, word)),
  );
  if (unknown !== undefined) {
    const names = areas.map(({ name }) => name).join(', ');
    throw new Error(`“${unknown}” is neither an area (${names}) nor a file of one.`);
  }
  return areas
    .map(area => ({
      area,
      sources:
        wanted.length === 0 || wanted.includes(area.name)
          ? area.sources
          : wanted.filter(path => isFileOf(area, path)),
    }))
    .filter(({ sources }) => sources.length > 0);
}

function isFileOf({ sources }: MutationArea, path: string): boolean {
  return sources.some(glob => matchesGlob(path, glob));
}
