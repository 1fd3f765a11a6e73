import type { Phrase, PhraseWord } from './evidence-phrase.ts';

/** Shortest stem: `wor*`. Shorter ones would be looked at with almost every word. */
const STEM_KEY_LENGTH = 3;

/** Phrases by one of their words, whole words and stems apart. */
export interface PhraseIndex {
  add(phrase: Phrase, word: PhraseWord): void;
  /** Phrases whose word may be this one, in up to two lists. */
  find(lower: string): readonly (readonly Phrase[])[];
}

const none: readonly (readonly Phrase[])[] = [];

/** Makes an empty index. */
export function createPhraseIndex(): PhraseIndex {
  const whole = new Map<string, Phrase[]>();
  const stems = new Map<string, Phrase[]>();
  return {
    add(phrase, word) {
      const [map, key] = word.isStem
        ? [stems, word.lower.slice(0, STEM_KEY_LENGTH)]
        : [whole, word.lower];
      const found = map.get(key);
      if (found) found.push(phrase);
      else map.set(key, [phrase]);
    },
    find(lower) {
      const exact = whole.get(lower);
      const stem = stems.get(lower.slice(0, STEM_KEY_LENGTH));
      if (!stem) return exact ? [exact] : none;
      return exact ? [exact, stem] : [stem];
    },
  };
}
