import type { Span } from '../mention.ts';
import { toPattern } from './name-trie.ts';
import { createNextName, type NextName } from './next-name.ts';
import { isUneven, UNSEEN_CHARACTERS, WIDE_LETTERS } from './normalize-text.ts';

/**
 * The first look at any text, as fast as the bare names allow: every place where letters of a name stand, in order.
 * Every candidate lies at one of them; some are names inside longer words, or the beginnings of names that an unseen
 * character (a soft hyphen) breaks.
 */
export type NamePlaces = (text: string) => readonly Span[];

/** More names are not looked for in pieces. */
const MOST_BROKEN = 60;

const none: readonly Span[] = [];

/** Prepares the first look for these names. */
export function createNamePlaces(names: readonly string[]): NamePlaces {
  const next = createNextName(withoutLonger(names));
  const odd = new RegExp(oddSource(names), 'gi');
  return text => {
    const places = evenPlaces(next, text);
    if (!isUneven(text)) return places;
    const odds = text
      .matchAll(odd)
      .map(({ 0: found, index }): Span => [index, index + found.length]);
    return [...places, ...odds].toSorted((a, b) => a[0] - b[0]);
  };
}

function evenPlaces(next: NextName, text: string): readonly Span[] {
  let place = next(text, 0);
  if (!place) return none;
  const places: Span[] = [];
  for (; place; place = next(text, place[1])) places.push(place);
  return places;
}

/** A name that holds another needs no place of its own. */
function withoutLonger(names: readonly string[]): readonly string[] {
  if (names.length > MOST_BROKEN) return names;
  const lower = [...new Set(names.map(name => name.toLowerCase()))];
  return lower.filter(name => !lower.some(other => other !== name && name.includes(other)));
}

/** Source of a pattern that matches at a name with unseen characters inside, or in wide letters. */
function oddSource(names: readonly string[]): string {
  // Of thousands any such character may be inside one.
  if (names.length > MOST_BROKEN) return `[${UNSEEN_CHARACTERS}]|[${WIDE_LETTERS}]{2}`;
  const lower = [...new Set(names.map(name => name.toLowerCase()))];
  const wide = new Set(lower.map(name => toWide(name.slice(0, 2))));
  return [...brokenBeginnings([...lower, ...wide]), ...wide].join('|') || '(?!)';
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
