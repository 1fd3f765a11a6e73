import type { Span } from '../mention.ts';
import { namesSource } from './name-trie.ts';

/** So many letters of a word decide whether it is looked at more closely. */
const LENGTH = 5;
/** Slots, one for each hash: so many that other words hardly ever share one. */
const SLOTS = 1 << 19;
const SMALL_S = 115;

/** One more letter of a hash; capitals and small letters are the same. */
const addLetter = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | 32)) | 0;

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i += 1) hash = addLetter(hash, text.charCodeAt(i));
  return hash;
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (SLOTS - 1);

/**
 * Finds names, each of which begins with a word character, by the first letters of the text's words: the time does
 * not depend on the number of names.
 * @returns As `NextName`, for names at the beginning of a word.
 */
export function createBeginningFinder(
  names: readonly string[],
): (text: string, from: number) => Span | undefined {
  const byBeginning = Map.groupBy(names, beginningOf);
  const patterns = new Map<string, RegExp>();
  const wordCodes = makeWordCodes();
  /** 1 where a beginning has its slot. */
  const slots = new Uint8Array(SLOTS);
  for (const letters of byBeginning.keys()) {
    slots[slotOf(hashOf(letters, 0, letters.length))] = 1;
  }

  const mayBegin = (hash: number): boolean => slots[slotOf(hash)] === 1;

  /** The names with one beginning, as a pattern that looks at one place: few are ever needed. */
  function patternOf(letters: string): RegExp | undefined {
    const known = patterns.get(letters);
    const found = byBeginning.get(letters);
    if (known || !found) return known;
    const pattern = new RegExp(namesSource(found), 'iy');
    patterns.set(letters, pattern);
    return pattern;
  }

  function nameFrom(text: string, start: number, end: number): Span | undefined {
    const pattern = patternOf(text.slice(start, end).toLowerCase());
    if (!pattern) return undefined;
    pattern.lastIndex = start;
    return pattern.test(text) ? [start, pattern.lastIndex] : undefined;
  }

  function nameOfWord(text: string, start: number, end: number, hash: number): Span | undefined {
    const place = mayBegin(hash) ? nameFrom(text, start, Math.min(end, start + LENGTH)) : undefined;
    if (place || end - start > LENGTH || (text.charCodeAt(end - 1) | 32) !== SMALL_S) return place;
    // The genitive of a short name: `ABBs`.
    return mayBegin(hashOf(text, start, end - 1)) ? nameFrom(text, start, end - 1) : undefined;
  }

  return (text, from) => {
    // Engines are fastest with what is at hand.
    const codes = wordCodes;
    let count = 0;
    let hash = 0;
    let isRest = codes[text.charCodeAt(from - 1)] === 1;
    for (let i = from; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (codes[code] === 1) {
        if (count < LENGTH) hash = addLetter(hash, code);
        count += 1;
      } else {
        const place = count > 0 && !isRest && nameOfWord(text, i - count, i, hash);
        if (place) return place;
        isRest = false;
        count = 0;
        hash = 0;
      }
    }
    const isWord = count > 0 && !isRest;
    return isWord ? nameOfWord(text, text.length - count, text.length, hash) : undefined;
  };
}

/** Its first word characters, at most {@link LENGTH}, in small letters. */
const beginningOf = (name: string): string =>
  name.slice(0, LENGTH).replace(/\W.*/s, '').toLowerCase();

/** 1 for the codes that `\w` matches, of all that a string can hold: the fastest question there is. */
function makeWordCodes(): Uint8Array {
  const codes = new Uint8Array(1 << 16);
  for (let code = 0; code < 128; code += 1) {
    if (/\w/.test(String.fromCharCode(code))) codes[code] = 1;
  }
  return codes;
}
