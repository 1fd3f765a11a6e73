import { builtInPacks, learnedWeights } from '../../../data/built-in-packs.ts';
import { compileLexicon } from '../../../detection/compile-lexicon.ts';
import { createDetector } from '../../../detection/detector.ts';

/** The detector that ships. */
export const builtInDetector = createDetector(compileLexicon(builtInPacks, learnedWeights));

/** A sentence in which `{+OpenAI}` must be marked and `{-azure}` must not. */
export interface MarkedSentence {
  readonly text: string;
  readonly marked: readonly string[];
}

/** Reads the braces of a sentence. */
export function readSentence(sentence: string): MarkedSentence {
  return {
    text: sentence.replace(/\{[+-](.*?)\}/gs, '$1'),
    marked: [...sentence.matchAll(/\{\+(.*?)\}/gs)].map(([, words]) => words ?? ''),
  };
}

/** The words that the built-in detector marks in a text on its own. */
export function markedWords(text: string, title?: string): string[] {
  const mentions = builtInDetector.detect(title === undefined ? { text } : { text, title });
  return mentions.map(({ start, end }) => text.slice(start, end));
}
