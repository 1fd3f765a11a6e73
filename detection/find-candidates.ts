import { isPartOfIdentifier } from './identifier.ts';
import type { Lexicon, LexiconName } from './lexicon.ts';
import type { Candidate } from './mention.ts';
import { namesSource } from './name-pattern.ts';
import { beginningsSource, isMany } from './prefilter.ts';
import { toVisibleText } from './visible-text.ts';
import { endOfCharacter, endsWord, startsWord } from './word-boundary.ts';

/** A candidate with the name that it matched. */
export interface NamedCandidate extends Candidate {
  readonly name: LexiconName;
}

/** Finds the spans whose letters match a name, in order, never overlapping, longest name first. */
export type FindCandidates = (text: string) => readonly NamedCandidate[];

const toKey = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');

/** Makes the finder for a lexicon's names. */
export function createFindCandidates({ names }: Pick<Lexicon, 'names'>): FindCandidates {
  const texts = names.map(name => name.text);
  const hasMany = isMany(texts);
  const pattern = new RegExp(hasMany ? beginningsSource(texts) : namesSource(texts), 'gi');
  /** A pattern of beginnings does not say how long the name is. */
  const longest = hasMany ? Math.max(...texts.map(text => text.length)) : 0;
  const byKey = Map.groupBy(names, name => toKey(name.text));

  /** The name that a matched text is, by its letters and their case. */
  function nameOf(matched: string): LexiconName | undefined {
    const found = byKey.get(toKey(matched));
    const letters = matched.replace(/\s+/g, ' ');
    return found?.find(name => name.text === letters) ?? found?.find(name => name.case === 'any');
  }

  /** The longest name that stands at `start`, at most `length` long. */
  function nameAt(text: string, start: number, length: number): [LexiconName, number] | undefined {
    for (let end = Math.min(text.length, start + length); end > start; end -= 1) {
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
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index;
      const found = startsWord(text, start)
        ? nameAt(text, start, Math.max(longest, match[0].length))
        : undefined;
      // A longer name that fails may hide one that begins inside it.
      pattern.lastIndex = found ? found[1] : start + 1;
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
