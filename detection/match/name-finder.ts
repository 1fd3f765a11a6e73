import type { Detector } from '../detector.ts';
import { createFindCandidates, type FindCandidates } from './find-candidates.ts';
import type { Lexicon } from '../lexicon.ts';
import { createNamePlaces } from './name-spans.ts';

/** The part of a detector that finds names without judging them: all that a page without names ever needs. */
export interface NameFinder extends Omit<Detector, 'detect' | 'openPage' | 'findCandidates'> {
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
