import type { Span } from './mention.ts';
import { namesSource } from './name-pattern.ts';

/** So many letters of a word decide whether it is looked at more closely. */
const LENGTH = 5;
/** Slots, one for each hash: so many that other words hardly ever share one. */
const SLOTS = 1 << 19;
const SMALL_S = 115;

/** One more letter of a hash; capitals and small letters are the same. */
const hashOf = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | 32)) | 0;
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
    let hash = 0;
    for (let i = 0; i < letters.length; i += 1) hash = hashOf(hash, letters.charCodeAt(i));
    slots[slotOf(hash)] = 1;
  }

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

  return (text, from) => {
    let i = from;
    // The rest of a word that began before.
    if (from > 0 && wordCodes[text.charCodeAt(from - 1)]) {
      while (wordCodes[text.charCodeAt(i)] === 1) i += 1;
    }
    while (i < text.length) {
      while (i < text.length && wordCodes[text.charCodeAt(i)] === 0) i += 1;
      const start = i;
      const longest = Math.min(text.length, start + LENGTH);
      let hash = 0;
      let before = 0;
      let code = 0;
      while (i < longest && wordCodes[(code = text.charCodeAt(i))] === 1) {
        before = hash;
        hash = hashOf(hash, code);
        i += 1;
      }
      const place =
        (slots[slotOf(hash)] === 1 && nameFrom(text, start, i)) ||
        // The genitive of a short name: `ABBs`.
        ((code | 32) === SMALL_S && slots[slotOf(before)] === 1 && nameFrom(text, start, i - 1));
      if (place) return place;
      while (i < text.length && wordCodes[text.charCodeAt(i)] === 1) i += 1;
    }
    return undefined;
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
