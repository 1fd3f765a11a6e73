/** Orders nodes as they stand on the page; a shadow tree stands where its host does, before the host's children. */
export function compareNodes(a: Node, b: Node): number {
  if (a === b) return 0;
  // Engines look for the asked node backwards from the given one: sorting asks about a later one and one before it,
  // and this way round the way is short.
  const direct = b.compareDocumentPosition(a);
  if (!(direct & Node.DOCUMENT_POSITION_DISCONNECTED)) return -signOf(direct);
  const aPath = pathOf(a);
  const bPath = pathOf(b);
  // The outermost trees come first; the last tree that both stand in decides.
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

/** The hosts that a node stands in, outermost first, then the node. */
function pathOf(node: Node): Node[] {
  const path = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    path.unshift(root.host);
  }
  return path;
}
