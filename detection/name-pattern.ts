/** Names as a tree of letters, so that a pattern over thousands of names looks at each text letter once. */
interface Letters {
  readonly next: Map<string, Letters>;
  isEnd: boolean;
}

const special = /[\\^$.*+?()[\]{}|/-]/g;
const space = /\s/;

function createLetters(): Letters {
  return { next: new Map(), isEnd: false };
}

function addName(root: Letters, name: string): void {
  let node = root;
  for (const letter of name.toLowerCase()) {
    const key = space.test(letter) ? ' ' : letter;
    const next = node.next.get(key) ?? createLetters();
    node.next.set(key, next);
    node = next;
  }
  node.isEnd = true;
}

function toSource(node: Letters): string {
  const branches = [...node.next].map(
    ([letter, next]) =>
      (letter === ' ' ? '\\s{1,60}' : letter.replace(special, '\\$&')) + toSource(next),
  );
  if (branches.length === 0) return '';
  if (branches.length === 1 && !node.isEnd) return branches[0] ?? '';
  return `(?:${branches.join('|')})${node.isEnd ? '?' : ''}`;
}

/** Source of a pattern that matches the longest of these names at a place; any space inside a name stands for any run of space (bounded: page source indents). */
export function namesSource(names: readonly string[]): string {
  const root = createLetters();
  for (const name of names) addName(root, name);
  // An empty alternation would match everywhere.
  return toSource(root) || '(?!)';
}
