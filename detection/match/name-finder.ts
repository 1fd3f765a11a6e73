import type { Lexicon } from '../lexicon.ts';
import { createFindCandidates, type FindCandidates } from './find-candidates.ts';
import { createNamePlaces, type NamePlaces } from './name-spans.ts';

/** The part of a detector that finds names without judging them: all that a page without names ever needs. */
export interface NameFinder {
  /** Of every entity that has a name. */
  readonly entityIds: readonly string[];
  /** The cheap first pass, over text that is joined across all elements. */
  readonly namePlaces: NamePlaces;
  /** The exact second pass, over the text of one block. */
  readonly findCandidates: FindCandidates;
}

/** Prepares the names alone. */
export function createNameFinder(lexicon: Pick<Lexicon, 'names'>): NameFinder {
  return {
    entityIds: [...new Set(lexicon.names.map(name => name.entityId))],
    namePlaces: createNamePlaces(lexicon.names.map(name => name.text)),
    findCandidates: createFindCandidates(lexicon),
  };
}
