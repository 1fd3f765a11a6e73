/** How the letters of a name are written on the page. */
export type NameShape = 'as-written' | 'capitals' | 'small-first' | 'other-case';

/** Compares a span with the name it matched. `small-first` is a name that lost its first capital: `azure`, `open AI`. */
export function nameShape(written: string, name: string): NameShape {
  const letters = written.replace(/\s+/g, ' ');
  if (letters === name) return 'as-written';
  if (letters === letters.toUpperCase()) return 'capitals';
  const first = letters.charAt(0);
  return first !== name.charAt(0) && first === first.toLowerCase() ? 'small-first' : 'other-case';
}
