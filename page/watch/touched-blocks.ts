import type { Block, BlockIndex } from '../scan/block-index.ts';
import { containerOf } from '../text/text-block.ts';
import { containsNode, isConnected, isText, parentOf, walkerIn } from '../dom/native-dom.ts';
import { stillStands } from '../scan/measure-block.ts';
import type { PageChanges } from './mutations.ts';

/** The blocks that a change may have made wrong. */
export function touchedBlocks(blocks: BlockIndex, changes: PageChanges): ReadonlySet<Block> {
  const touched = new Set<Block>();
  const touch = (node: Node): void => {
    for (const block of blocks.at(node)) touched.add(block);
  };
  for (const node of [...changes.texts, ...changes.parents, ...changes.added]) {
    touch(node);
    touch(containerOf(node));
  }
  const regions = [...changes.regions];
  for (const block of changes.isFlood || regions.length > 0 ? blocks.all.values() : []) {
    const isWrong = changes.isFlood && !stillStands(block.flow);
    if (isWrong || regions.some(region => isInTouch(region, block))) touched.add(block);
  }
  for (const block of removedBlocks(blocks, changes.removed)) touched.add(block);
  return touched;
}

/** Is the block inside the region, or the region inside the block? */
export const isInTouch = (region: Element, { flow: { container } }: Block): boolean =>
  containsNode(region, container) || containsNode(container, region);

/**
 * The blocks that have gone from the page or were moved, maybe to where nothing is read; costs as much as was taken
 * out, or as there are blocks.
 */
function* removedBlocks(blocks: BlockIndex, removed: ReadonlySet<Node>): Generator<Block> {
  if (removed.size === 0) return;
  const gone = textsIn(removed, blocks.all.size * 4);
  for (const text of gone ?? []) yield* blocks.at(text);
  // No walk leads from a host into its shadow tree.
  for (const block of gone ? blocks.inShadow : blocks.all.values()) {
    const { container, pieces } = block.flow;
    if (isInside(container, removed) || !pieces.every(({ node }) => isConnected(node))) yield block;
  }
}

/** The text nodes in some trees; undefined where there are more than `most`. */
function textsIn(trees: ReadonlySet<Node>, most: number): readonly Node[] | undefined {
  const texts: Node[] = [];
  for (const tree of trees) {
    if (isText(tree)) texts.push(tree);
    const walker = walkerIn(tree, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      texts.push(walker.currentNode);
      if (texts.length > most) return undefined;
    }
  }
  return texts;
}

function isInside(node: Node, outer: ReadonlySet<Node>): boolean {
  for (let up: Node | null = node; up; up = parentOf(up)) if (outer.has(up)) return true;
  return false;
}
