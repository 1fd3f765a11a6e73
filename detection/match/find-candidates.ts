import { isPartOfIdentifier } from './identifier.ts';
import type { Lexicon, LexiconName } from '../lexicon.ts';
import type { Candidate } from '../mention.ts';
import { createNextName } from './next-name.ts';
import { toVisibleText } from './normalize-text.ts';
import { endOfCharacter, endsWord, startsWord } from './word-boundary.ts';

/** A candidate with the name that it matched. */
export interface NamedCandidate extends Candidate {
  readonly name: LexiconName;
}

/** Finds the spans whose letters match a name, in order, never overlapping, longest name first. */
export type FindCandidates = (text: string) => readonly NamedCandidate[];

/** Spellings remembered; a page may make up as many as it likes. */
const MOST_KNOWN = 500;
/** In UTF-16 units: what engines cut out of a text as a copy; a longer cut would keep the whole text in memory. */
const LONGEST_KNOWN = 12;

const toKey = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');

/** Makes the finder for a lexicon's names. */
export function createFindCandidates({ names }: Pick<Lexicon, 'names'>): FindCandidates {
  const next = createNextName(names.map(name => name.text));
  const byKey = Map.groupBy(names, name => toKey(name.text));

  /** What was asked of {@link nameOf} before: a page writes its few names in few ways. */
  const known = new Map<string, LexiconName | undefined>();

  /** The name that a matched text is, by its letters and their case. */
  function nameOf(matched: string): LexiconName | undefined {
    if (known.has(matched)) return known.get(matched);
    const name = lookUp(matched);
    if (known.size < MOST_KNOWN && matched.length <= LONGEST_KNOWN) known.set(matched, name);
    return name;
  }

  function lookUp(matched: string): LexiconName | undefined {
    const found = byKey.get(toKey(matched));
    const letters = matched.replace(/\s+/g, ' ');
    return found?.find(name => name.text === letters) ?? found?.find(name => name.case === 'any');
  }

  /** The longest name that stands at `start` as a word of its own and ends at `last` at the latest. */
  function nameAt(text: string, start: number, last: number): [LexiconName, number] | undefined {
    for (let end = last; end > start; end -= 1) {
      const name = nameOf(text.slice(start, end));
      if (name && endsWord(text, start, end) && !isPartOfIdentifier(text, start, end)) {
        return [name, end];
      }
    }
    return undefined;
  }

  return original => {
    const { text, original: toOriginal } = toVisibleText(original);
    const candidates: NamedCandidate[] = [];
    let place = next(text, 0);
    while (place) {
      const [start, last] = place;
      const found = startsWord(text, start) ? nameAt(text, start, last) : undefined;
      // A longer name that fails may hide one that begins inside it.
      place = next(text, found ? found[1] : start + 1);
      if (!found) continue;
      const [name, end] = found;
      candidates.push({
        start: toOriginal(start),
        end: endOfCharacter(original, toOriginal(end - 1) + 1),
        entityId: name.entityId,
        name,
      });
    }
    return candidates;
  };
}
