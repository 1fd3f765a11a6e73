import type { LexiconSense } from '../lexicon.ts';
import { lowerOf, splitWords } from './tokenize.ts';
import type { Word } from './tokenize.ts';

/** One phrase of evidence, ready to be found. */
export interface Phrase {
  /** Counts from 0 over the whole lexicon. */
  readonly id: number;
  readonly entityId: string;
  /** Positive: for the entity; negative: for a rival. */
  readonly weight: number;
  readonly rival: string | undefined;
  /** The words around or without the name. */
  readonly words: readonly PhraseWord[];
  /** Where the name stands among `words`; undefined: anywhere near. */
  readonly nameAt: number | undefined;
}

/** A word of a phrase. */
export interface PhraseWord {
  readonly key: number;
  readonly lower: string;
  /** Set where capitals are demanded. */
  readonly exact: string | undefined;
  readonly isStem: boolean;
}

function parseWords(text: string): PhraseWord[] {
  return splitWords(text).map(word => {
    const { start, end, key } = word;
    const lower = lowerOf(text, word);
    const written = text.slice(start, end);
    return {
      key,
      lower,
      exact: written === lower ? undefined : written,
      isStem: text.charAt(end) === '*',
    };
  });
}

/** Reads a lexicon's evidence into phrases; the grammar is told at `Evidence` in data/pack.ts. */
export function parsePhrases(senses: readonly LexiconSense[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (const { entityId, evidence, rivals } of senses) {
    for (const { label, evidence: side } of [{ label: undefined, evidence }, ...rivals]) {
      const sign = label === undefined ? 1 : -1;
      for (const [weight, texts] of side) {
        for (const text of texts.split('|')) {
          const [before = '', after] = text.split('~');
          const head = parseWords(before);
          phrases.push({
            id: phrases.length,
            entityId,
            weight: weight * sign,
            rival: label,
            words: after === undefined ? head : [...head, ...parseWords(after)],
            nameAt: after === undefined ? undefined : head.length,
          });
        }
      }
    }
  }
  return phrases;
}

/** Does a word of the page fit the phrase's? Capitals fit a capital demand, and so does a text all in capitals. */
export function fitsWord(pattern: PhraseWord, word: Word, text: string): boolean {
  const { start, end, key } = word;
  if (pattern.isStem) {
    if (!lowerOf(text, word).startsWith(pattern.lower)) return false;
  } else if (key !== pattern.key || lowerOf(text, word) !== pattern.lower) return false;
  if (pattern.exact === undefined) return true;
  const written = text.slice(start, end);
  return written.startsWith(pattern.exact) || written === written.toUpperCase();
}
