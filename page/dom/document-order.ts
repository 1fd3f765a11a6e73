import { parentOf } from './native-dom.ts';

/**
 * Compares two nodes by document order, for `sort`: negative where `a` comes first. A shadow tree comes right after
 * its host and before the host's children.
 */
export function compareNodes(a: Node, b: Node): number {
  if (a === b) return 0;
  // Engines search backwards from the argument's counterpart. While sorting, `b` mostly comes before `a`, so that
  // asking `b` keeps the search short.
  const direct = b.compareDocumentPosition(a);
  if (!(direct & Node.DOCUMENT_POSITION_DISCONNECTED)) return -signOf(direct);
  const aPath = pathOf(a);
  const bPath = pathOf(b);
  // Outermost trees first; the innermost tree that holds both decides.
  let left = aPath[0] ?? a;
  let right = bPath[0] ?? b;
  for (let depth = 1; left === right; depth += 1) {
    const nextLeft = aPath[depth];
    const nextRight = bPath[depth];
    if (!nextLeft || !nextRight) return aPath.length - bPath.length;
    left = nextLeft;
    right = nextRight;
  }
  return signOf(left.compareDocumentPosition(right));
}

const signOf = (position: number): number => (position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/** The shadow hosts around a node, outermost first, then the node. */
function pathOf(node: Node): Node[] {
  const path = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    path.unshift(root.host);
  }
  return path;
}

/** The nodes that are not inside another one of them, each once. */
export function outermost<Some extends Node>(nodes: Iterable<Some>): Some[] {
  const all = new Set<Node>(nodes);
  return [...new Set(nodes)].filter(node => {
    for (let parent = parentOf(node); parent; parent = parentOf(parent)) {
      if (all.has(parent)) return false;
    }
    return true;
  });
}
