/** Names as a tree of letters, so that a pattern over thousands of names looks at each text letter once. */
interface Letters {
  readonly next: Map<string, Letters>;
  isEnd: boolean;
}

const special = /[\\^$.*+?()[\]{}|/-]/g;
const spaces = /\s+/g;
/** Any run of space inside a name; bounded, because page source indents and a pattern must not wander. */
const SPACE = '\\s{1,60}';

function createLetters(): Letters {
  return { next: new Map(), isEnd: false };
}

function addName(root: Letters, name: string): void {
  let node = root;
  for (const letter of name.toLowerCase().replace(spaces, ' ')) {
    const next = node.next.get(letter) ?? createLetters();
    node.next.set(letter, next);
    node = next;
  }
  node.isEnd = true;
}

function toSource(node: Letters): string {
  const branches = [...node.next].map(([letter, next]) => toPattern(letter) + toSource(next));
  if (branches.length === 0) return '';
  if (branches.length === 1 && !node.isEnd) return branches[0] ?? '';
  return `(?:${branches.join('|')})${node.isEnd ? '?' : ''}`;
}

/** Source of a pattern for these letters; a space stands for any run of space. */
export function toPattern(letters: string): string {
  return letters.replace(special, '\\$&').replace(spaces, SPACE);
}

/** Source of a pattern that matches the longest of these names at a place; matches nothing without names. */
export function namesSource(names: readonly string[]): string {
  const root = createLetters();
  for (const name of names) addName(root, name);
  return toSource(root) || '(?!)';
}
