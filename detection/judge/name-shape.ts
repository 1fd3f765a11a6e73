/**
 * How the letters of a name are written on the page:
 * - `small-first`: only the first capital is lost: `azure`, `open AI`. Mostly a common word.
 * - `small`: all of several capitals are lost: `open ai`. The writer does without them, which says little.
 */
export type NameShape = 'as-written' | 'capitals' | 'small-first' | 'small' | 'other-case';

/** Compares a span with the name it matched. */
export function nameShape(written: string, name: string): NameShape {
  const letters = written.replace(/\s+/g, ' ');
  if (letters === name) return 'as-written';
  if (letters === letters.toUpperCase()) return 'capitals';
  const first = letters.charAt(0);
  if (first === name.charAt(0) || first !== first.toLowerCase()) return 'other-case';
  const hasLostAll =
    letters === letters.toLowerCase() && name.slice(1) !== name.slice(1).toLowerCase();
  return hasLostAll ? 'small' : 'small-first';
}
