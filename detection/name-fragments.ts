import { toVisibleText } from './visible-text.ts';
import { startsWord } from './word-boundary.ts';

/** Tests for the edges of text nodes, where inline elements may split a name: `Star<i>gate</i>`. */
export interface NameFragments {
  /** Does the text end in the proper beginning of a name, at the start of a word? */
  mayBegin(text: string): boolean;
  /** Does the text begin with the proper end of a name? */
  mayEnd(text: string): boolean;
}

const toLetters = (text: string) => toVisibleText(text).text.toLowerCase().replace(/\s+/g, ' ');

/** Collects the proper beginnings and ends of all names. */
export function createNameFragments(names: readonly string[]): NameFragments {
  const heads = new Set<string>();
  const tails = new Set<string>();
  let longest = 0;
  for (const name of names.map(toLetters)) {
    longest = Math.max(longest, name.length);
    for (let i = 1; i < name.length; i += 1) {
      heads.add(name.slice(0, i));
      tails.add(name.slice(i));
    }
  }
  // Unseen characters and source indents make the raw edge longer than the letters it holds.
  const reach = longest * 4;
  return {
    mayBegin(text) {
      const edge = toLetters(text.slice(-reach));
      for (let i = 1; i <= Math.min(longest, edge.length); i += 1) {
        if (heads.has(edge.slice(-i)) && startsWord(edge, edge.length - i)) return true;
      }
      return false;
    },
    mayEnd(text) {
      const edge = toLetters(text.slice(0, reach));
      for (let i = 1; i <= Math.min(longest, edge.length); i += 1) {
        if (tails.has(edge.slice(0, i))) return true;
      }
      return false;
    },
  };
}
