import { namesSource, toPattern } from './name-pattern.ts';
import { UNSEEN_CHARACTERS } from './visible-text.ts';

/** Up to so many names a flat list is what engines search fastest; beyond it, a tree of their beginnings. */
const MAX_FLAT = 60;

/** Are these too many to look for each as a whole? */
export const isMany = (names: readonly string[]): boolean => names.length > MAX_FLAT;

/**
 * A pattern for the first look at any text, as fast as the bare names allow: case-insensitive, neither global nor
 * sticky. It matches every text that holds a candidate, and some that do not: names inside longer words, the
 * beginnings of names that an unseen character (a soft hyphen) breaks, and wide letters.
 */
export function createPrefilter(names: readonly string[]): RegExp {
  const lower = [...new Set(names.map(name => name.toLowerCase()))];
  if (isMany(names)) {
    const broken = `[${UNSEEN_CHARACTERS}]|[\\uFF21-\\uFF5A]{2}`;
    return new RegExp(`${beginningsSource(names)}|${broken}`, 'i');
  }
  // A name that holds another needs no place of its own.
  const needed = lower.filter(name => !lower.some(other => other !== name && name.includes(other)));
  const wide = needed.map(name => toWide(name.slice(0, 2)));
  const whole = needed.map(toPattern);
  const broken = brokenBeginnings([...needed, ...wide]);
  // Without names it matches nothing; an empty pattern would match everything.
  return new RegExp([...whole, ...broken, ...new Set(wide)].join('|') || '(?!)', 'i');
}

/** Of thousands of names only the beginnings are looked for: a tree of whole names takes a second to prepare. */
const BEGINNING = 5;

/**
 * Source of a pattern that matches where one of many names may begin. Looking only where a word begins spares most
 * places; names that begin with other letters than `\\b` knows are looked for everywhere.
 */
export function beginningsSource(names: readonly string[]): string {
  const beginnings = [...new Set(names.map(name => name.toLowerCase().slice(0, BEGINNING).trim()))];
  const plain = beginnings.filter(name => /^\w/.test(name));
  const other = beginnings.filter(name => !/^\w/.test(name));
  return `\\b${namesSource(plain)}|${namesSource(other)}`;
}

/** For each length, the beginnings of that length before an unseen character: `(?:st|az|op)[…]`. */
function brokenBeginnings(names: readonly string[]): string[] {
  const byLength = new Map<number, Set<string>>();
  for (const name of names) {
    for (let length = 1; length < name.length; length += 1) {
      const beginnings = byLength.get(length) ?? new Set();
      byLength.set(length, beginnings.add(toPattern(name.slice(0, length))));
    }
  }
  return [...byLength.values()].map(
    beginnings => `(?:${[...beginnings].join('|')})[${UNSEEN_CHARACTERS}]`,
  );
}

/** Plain letters as wide ones; the flag makes case the same. */
function toWide(letters: string): string {
  return letters.replace(/[a-z]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfe_e0));
}
