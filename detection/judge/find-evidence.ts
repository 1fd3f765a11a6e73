import { fitsWord, parsePhrases } from './evidence-phrase.ts';
import type { Phrase } from './evidence-phrase.ts';
import type { Lexicon } from '../lexicon.ts';
import { createPhraseIndex } from './phrase-index.ts';
import { lowerOf, type Word } from './tokenize.ts';

/** A phrase of evidence found in a text. Offsets: UTF-16 units, half-open. */
export interface FoundPhrase {
  readonly phrase: Phrase;
  readonly start: number;
  readonly end: number;
}

/** Finds the evidence of a lexicon in texts. */
export interface EvidenceFinder {
  /** Evidence that may stand anywhere near a name, in order. */
  findAll(text: string, words: readonly Word[]): readonly FoundPhrase[];
  /** Evidence that touches the span from `start` to `end`. */
  findAround(
    text: string,
    words: readonly Word[],
    start: number,
    end: number,
  ): readonly FoundPhrase[];
}

/** Between a name and the word it goes with: space, hyphen, quotes, brackets, markup; not the end of a sentence. */
const joins = /^[\s\-‐‑–*_`'"’“”«»„()[\]/\\|<>]*$/;

/** Prepares a lexicon's evidence to be found. */
export function createEvidenceFinder({ senses }: Pick<Lexicon, 'senses'>): EvidenceFinder {
  const anywhere = createPhraseIndex();
  const before = createPhraseIndex();
  const after = createPhraseIndex();
  for (const phrase of parsePhrases(senses)) {
    const { words, nameAt } = phrase;
    const index = nameAt === undefined ? anywhere : nameAt > 0 ? before : after;
    // The word that meets the name: the last before it, else the first.
    const key = words[nameAt ? nameAt - 1 : 0];
    if (key) index.add(phrase, key);
  }

  return {
    findAll(text, words) {
      const found: FoundPhrase[] = [];
      let at = 0;
      for (const word of words) {
        for (const phrase of anywhere.of(text, word)) {
          if (!stands(text, words, phrase, 0, phrase.words.length, at)) continue;
          const end = words[at + phrase.words.length - 1]?.end ?? word.end;
          found.push({ phrase, start: word.start, end });
        }
        at += 1;
      }
      return found;
    },
    findAround(text, words, start, end) {
      const found: FoundPhrase[] = [];
      const previous = firstFrom(words, start) - 1;
      const meetsPrevious = joined(text, words[previous]?.end, start);
      /** Checks the phrases that meet the name at word `previous` or `next`. */
      const check = (phrase: Phrase, next: number, meetsNext: boolean) => {
        const nameAt = phrase.nameAt ?? 0;
        const count = phrase.words.length;
        const first = previous - nameAt + 1;
        const fits =
          (nameAt === 0 || (meetsPrevious && stands(text, words, phrase, 0, nameAt, first))) &&
          (nameAt === count || (meetsNext && stands(text, words, phrase, nameAt, count, next)));
        if (!fits) return;
        found.push({
          phrase,
          start: nameAt > 0 ? (words[first]?.start ?? start) : start,
          end: nameAt < count ? (words[next + count - nameAt - 1]?.end ?? end) : end,
        });
      };
      const checkNext = (next: number, from: number | undefined) => {
        const word = words[next];
        if (!word || !joined(text, from, word.start)) return;
        for (const phrase of after.of(text, word)) check(phrase, next, true);
      };
      const next = firstFrom(words, end);
      const genitive = words[next];
      checkNext(next, end);
      // The name's own 's is looked over: `Azure's stability` is as good as `Azure stability`.
      const isGenitive = genitive && lowerOf(text, genitive) === 's' && genitive.start <= end + 1;
      if (isGenitive) checkNext(next + 1, genitive.end);
      for (const phrase of before.of(text, words[previous])) {
        check(phrase, next, joined(text, end, genitive?.start));
      }
      return found;
    },
  };
}

/** Do two words at these offsets stand together? */
function joined(text: string, from: number | undefined, to: number | undefined): boolean {
  return (
    from !== undefined && to !== undefined && to - from <= 6 && joins.test(text.slice(from, to))
  );
}

/** Index of the first word that begins at `offset` or later. */
export function firstFrom(words: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Do the phrase's words from `first` to `last` stand in the text from word `at` on? */
function stands(
  text: string,
  words: readonly Word[],
  phrase: Phrase,
  first: number,
  last: number,
  at: number,
) {
  for (let i = first; i < last; i += 1) {
    const pattern = phrase.words[i];
    const word = words[at + i - first];
    if (!pattern || !word || !fitsWord(pattern, word, text)) {
      return false;
    }
  }
  return true;
}
