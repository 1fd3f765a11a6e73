import {
  childNodesOf,
  containsNode,
  elementsIn,
  isText,
  parentOf,
  rootOf,
  walkerIn,
} from '../dom/native-dom.ts';

/** Part of a tree's text, read with one call. */
export interface TextChunk {
  /** All text of the part, also what is not for reading; begins with `carried` units of the chunk before. */
  readonly text: string;
  /** UTF-16 units. */
  readonly carried: number;
  /** Holds the text that is not carried, beginning `offset` units after the range's start. */
  readonly range: Range;
  readonly offset: number;
}

/**
 * Elements in one chunk. One call that joins the text of many nodes is several times faster than visiting each node;
 * 256 keep a chunk's work far below a millisecond.
 */
const ELEMENTS = 256;
/** Units that a chunk repeats of the one before: longer than any name with the white space that source text has. */
const CARRY = 96;
/** A single text node may hold a whole book. */
const LONGEST = 1 << 16;

/**
 * Reads the text of a node and of what is inside it, in order, with a little of the text on both sides.
 * The page may change between two chunks: text that stays in place is never left out, some may come twice.
 */
export function* textChunks(region: Node): Generator<TextChunk> {
  const root = rootOf(region);
  const rest = surroundings(region, root);
  const elements = elementsIn(region);
  let carry = '';
  for (let index = 0; ;) {
    index += ELEMENTS;
    const next = elements[index];
    const range = rest.cloneRange();
    if (next) {
      if (!containsNode(root, next)) continue;
      // Inside `next`, before its first child: no index among its siblings has to be counted.
      range.setEnd(next, 0);
      // It was moved to before the place that was reached.
      if (range.collapsed) continue;
    }
    const added = range.toString();
    for (let from = 0; from < added.length; from += LONGEST) {
      const text = carry + added.slice(from, from + LONGEST);
      yield { text, carried: carry.length, range, offset: from };
      carry = text.slice(-CARRY);
    }
    if (!next) return;
    // A live range: if the page removes its place, it stays where that was.
    if (containsNode(root, next)) rest.setStart(next, 0);
  }
}

/** The region and enough of the text nodes on both sides for a name that runs into it. */
function surroundings(region: Node, root: Node): Range {
  const range = new Range();
  range.selectNodeContents(region);
  if (region === root || !parentOf(region)) return range;
  const texts = walkerIn(root, NodeFilter.SHOW_TEXT);
  texts.currentNode = region;
  const before = reach(() => texts.previousNode());
  if (before) range.setStart(before, Math.max(0, before.data.length - CARRY));
  texts.currentNode = isText(region) ? region : lastInside(region);
  const after = reach(() => texts.nextNode());
  if (after) range.setEnd(after, Math.min(after.data.length, CARRY));
  return range;
}

/** The text node, at most a few nodes away, in which {@link CARRY} units are reached. */
function reach(step: () => Node | null): Text | undefined {
  let passed = 0;
  let last: Text | undefined;
  for (let count = 0; count < 8 && passed < CARRY; count += 1) {
    const node = step();
    if (!node || !isText(node)) break;
    last = node;
    passed += node.data.trim().length;
  }
  return last;
}

function lastInside(node: Node): Node {
  const walker = walkerIn(node, NodeFilter.SHOW_ALL);
  while (walker.lastChild());
  return walker.currentNode;
}

/**
 * Finds the text nodes of a range by offsets in its text; each offset must be at least the one before.
 * @returns For an offset: the node that holds it and the offset there; `undefined` past the end.
 */
export function createLocator(
  range: Range,
): (offset: number) => readonly [node: Text, offset: number] | undefined {
  const { startContainer, startOffset } = range;
  const walker = walkerIn(rootOf(startContainer), NodeFilter.SHOW_TEXT);
  let node = firstText(walker, startContainer, startOffset);
  /** Where `node.data` begins, counted in the range's text. */
  let base = node === startContainer ? -startOffset : 0;
  return offset => {
    while (node && base + node.data.length <= offset) {
      base += node.data.length;
      node = walker.nextNode() as Text | null;
    }
    return node ? [node, offset - base] : undefined;
  };
}

/** The first text node with text after a boundary point; becomes the walker's current node. */
function firstText(walker: TreeWalker, container: Node, offset: number): Text | null {
  walker.currentNode = container;
  if (isText(container)) return container;
  if (offset > 0) {
    const child = childNodesOf(container)[offset];
    walker.currentNode = child ?? lastInside(container);
    if (child && isText(child)) return child;
  }
  return walker.nextNode() as Text | null;
}
