import { containsNode, isConnected, isText, parentOf, walkerIn } from '../dom/native-dom.ts';
import { containerOf, isSpanUnchanged, isUnchanged } from '../text/read-block.ts';
import type { TextBlock } from '../text/text-block.ts';
import type { PageChanges } from '../watch/mutations.ts';
import { replacedTexts, type TextReplacements } from '../watch/replaced-text.ts';
import { anchorsOf, withAnchors } from './block-state.ts';
import type { Block, BlockQueries, BlockStore } from './block-store.ts';

/*
 * What a change of the page does to blocks. To their anchors at once, in the microtask after the change and before the
 * page is painted (the functions that begin with `follow`): highlights never cover wrong words, and do not flicker
 * while a framework renders the same words again. Which blocks are to be read again is asked later, by `scan-jobs.ts`.
 */

/** Moves anchors from text nodes that were taken out to those that were put in at their place. */
export function followReplacedTexts(
  store: BlockStore,
  replacements: TextReplacements,
  records: readonly MutationRecord[],
): void {
  for (const [old, now] of replacedTexts(records, text => store.at(text).length > 0)) {
    for (const { state } of store.at(old)) {
      for (const anchor of anchorsOf(state)) anchor.replaceText(old, now);
    }
    replacements.add([old, now]);
    store.replaceText(old, now);
  }
}

/** Repairs anchors in a text node whose data changed, and drops those whose letters are gone. */
export function followText(store: BlockStore, text: Text): void {
  for (const { id, state, text: block } of store.at(text)) {
    const anchors = anchorsOf(state);
    const right = anchors.filter(({ judgement: { start, end } }) =>
      isSpanUnchanged(block, [start, end]),
    );
    for (const anchor of right) anchor.repairRanges();
    if (right.length < anchors.length) store.move(id, withAnchors(state, right));
  }
}

/** Repairs anchors after parts of the page were moved. */
export function followMoves(store: BlockStore): void {
  for (const { state } of store.all()) {
    for (const anchor of anchorsOf(state)) anchor.repairRanges();
  }
}

/** The blocks that a change may have made wrong; none that is detached already. */
export function touchedBlocks(store: BlockQueries, changes: PageChanges): ReadonlySet<Block> {
  const touched = new Set<Block>();
  for (const node of [...changes.texts, ...changes.parents, ...changes.added]) {
    for (const block of store.at(node)) touched.add(block);
    for (const block of store.at(containerOf(node))) touched.add(block);
  }
  const regions = [...changes.regions];
  for (const block of changes.isFlood || regions.length > 0 ? store.all() : []) {
    const isWrong = changes.isFlood && !isUnchanged(block.text);
    if (isWrong || regions.some(region => isInTouch(region, block.text))) touched.add(block);
  }
  for (const block of removedBlocks(store, changes.removed)) touched.add(block);
  return new Set([...touched].filter(({ state }) => state.kind !== 'detached'));
}

/** Is the block inside the region, or the region inside the block's container? */
export const isInTouch = (region: Element, { container }: TextBlock): boolean =>
  containsNode(region, container) || containsNode(container, region);

/**
 * The blocks that were removed from the page or moved, maybe to where nothing is read. Takes time in proportion to
 * what was removed or to the number of blocks, whichever is less.
 */
function* removedBlocks(store: BlockQueries, removed: ReadonlySet<Node>): Generator<Block> {
  if (removed.size === 0) return;
  const gone = textsIn(removed, store.size * 4);
  for (const text of gone ?? []) yield* store.at(text);
  for (const block of store.all()) {
    const { container, isInShadow, segments } = block.text;
    // The walk over what was removed has found all others.
    if (gone && !isInShadow) continue;
    if (isInside(container, removed) || !segments.every(({ node }) => isConnected(node))) {
      yield block;
    }
  }
}

/** The text nodes in some trees, shadow trees left out; `undefined` where there are more than `most`. */
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
