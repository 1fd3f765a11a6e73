import type { Block, BlockIndex } from './block-index.ts';
import { containerOf } from './block-text.ts';
import { containsNode, isConnected } from './dom.ts';
import { stillStands } from './settle-flow.ts';
import type { PageChanges } from './watch-page.ts';

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
  for (const block of blocks.all.values()) {
    const { container, pieces } = block.flow;
    if (changes.isFlood && !stillStands(block.flow)) touched.add(block);
    if (changes.hasRemovals && !pieces.every(({ node }) => isConnected(node))) touched.add(block);
    for (const region of changes.regions) {
      if (containsNode(region, container) || containsNode(container, region)) touched.add(block);
    }
  }
  return touched;
}
