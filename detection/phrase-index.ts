import type { Phrase, PhraseWord } from './evidence-phrase.ts';

/**
 * A small number from a word's first three letters: the shortest stem is three long (`wor*`). Two beginnings may share
 * one; whether a word really fits is asked of each phrase anyway. Much faster than cutting a string from every word.
 */
const stemKey = (lower: string): number =>
  (lower.charCodeAt(0) << 12) ^ (lower.charCodeAt(1) << 6) ^ lower.charCodeAt(2);

/** Phrases by one of their words, whole words and stems apart. */
export interface PhraseIndex {
  add(phrase: Phrase, word: PhraseWord): void;
  /** Phrases whose word is this one. */
  wholes(lower: string): readonly Phrase[];
  /** Phrases whose stem may begin this word. */
  stems(lower: string): readonly Phrase[];
}

const none: readonly Phrase[] = [];

/** Makes an empty index. */
export function createPhraseIndex(): PhraseIndex {
  const whole = new Map<string, Phrase[]>();
  const stems = new Map<number, Phrase[]>();
  return {
    add(phrase, word) {
      if (word.isStem) put(stems, stemKey(word.lower), phrase);
      else put(whole, word.lower, phrase);
    },
    wholes: lower => whole.get(lower) ?? none,
    stems: lower => stems.get(stemKey(lower)) ?? none,
  };
}

function put<Key>(map: Map<Key, Phrase[]>, key: Key, phrase: Phrase): void {
  const found = map.get(key);
  if (found) found.push(phrase);
  else map.set(key, [phrase]);
}
