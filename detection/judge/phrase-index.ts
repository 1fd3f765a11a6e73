import type { Phrase, PhraseWord } from './evidence-phrase.ts';
import { lowerOf, WORD_KEYS, type Word } from './tokenize.ts';

/** Phrases by one of their words. */
export interface PhraseIndex {
  add(phrase: Phrase, word: PhraseWord): void;
  /** Phrases whose word may be this one: whole words for sure, stems by their first three letters. */
  of(text: string, word: Word | undefined): readonly Phrase[];
}

const none: readonly Phrase[] = [];

/** Makes an empty index. */
export function createPhraseIndex(): PhraseIndex {
  const wholes = new Map<string, Phrase[]>();
  const stems = new Map<number, Phrase[]>();
  /** 1 where a phrase has a word of that key: most words of a page are done with after one look here. */
  const keys = new Uint8Array(WORD_KEYS);
  return {
    add(phrase, { isStem, key, lower }) {
      keys[key] = 1;
      if (isStem) put(stems, key, phrase);
      else put(wholes, lower, phrase);
    },
    of(text, word) {
      if (!word || keys[word.key] === 0) return none;
      const whole = wholes.get(lowerOf(text, word));
      const stem = stems.get(word.key);
      return whole && stem ? [...whole, ...stem] : (whole ?? stem ?? none);
    },
  };
}

function put<Key>(map: Map<Key, Phrase[]>, key: Key, phrase: Phrase): void {
  const found = map.get(key);
  if (found) found.push(phrase);
  else map.set(key, [phrase]);
}
