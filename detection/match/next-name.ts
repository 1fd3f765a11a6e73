import type { Span } from '../mention.ts';
import { createBeginningFinder } from './prefix-index.ts';
import { namesSource } from './name-trie.ts';

/** The first place at `from` or later where the letters of a name stand, the longest there; undefined: none. */
export type NextName = (text: string, from: number) => Span | undefined;

/** Up to so many names one expression is what engines search fastest; for more it takes a second to prepare. */
const MAX_EXPRESSION = 60;

const isPlain = (name: string): boolean => /^\w/.test(name);

/** Prepares names to be found, in any case. Whether what is found is a word of its own is asked later. */
export function createNextName(names: readonly string[]): NextName {
  if (names.length <= MAX_EXPRESSION) return byExpression(names);
  const others = names.filter(name => !isPlain(name));
  const nextPlain = createBeginningFinder(names.filter(isPlain));
  if (others.length === 0) return nextPlain;
  const nextOther = byExpression(others);
  return (text, from) => {
    const place = nextPlain(text, from);
    const rival = nextOther(text, from);
    return rival && (!place || rival[0] < place[0]) ? rival : place;
  };
}

function byExpression(names: readonly string[]): NextName {
  const pattern = new RegExp(namesSource(names), 'gi');
  return (text, from) => {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    return match ? [match.index, pattern.lastIndex] : undefined;
  };
}
