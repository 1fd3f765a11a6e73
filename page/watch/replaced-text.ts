import { isConnected, isText, walkerIn } from '../dom/native-dom.ts';

/** A text node that was taken out, and the one that was put in at its place. */
export type Replacement = readonly [old: Text, now: Text];

/** Remembers which text node took another's place. Holds nothing that the page has dropped. */
export interface TextReplacements {
  add(replacement: Replacement): void;
  /** The connected text node that is now in the place of this one; itself while it is connected; `undefined`: none. */
  currentOf(text: Text): Text | undefined;
}

/** Starts with no replacements. */
export function createTextReplacements(): TextReplacements {
  const successors = new WeakMap<Text, Text>();
  return {
    add: ([old, now]) => void successors.set(old, now),
    currentOf(text) {
      let last: Text | undefined = text;
      while (last && !isConnected(last)) last = successors.get(last);
      return last;
    },
  };
}

/** More records at once mean that the page was rendered from scratch: it is read again as a whole. */
const MOST_RECORDS = 500;

/**
 * Frameworks that set `textContent` or render an element again replace text nodes by new ones with nearly the same
 * text. Pairs the texts that were removed from and added to the same parent: first with first, second with second.
 * @param isOfInterest Which of the removed texts to pair.
 */
export function replacedTexts(
  records: readonly MutationRecord[],
  isOfInterest: (old: Text) => boolean,
): Replacement[] {
  if (records.length > MOST_RECORDS) return [];
  const pairs: Replacement[] = [];
  for (const { removed, added } of changesByParent(records).values()) {
    const before = textsIn([...removed].filter(node => !isConnected(node)));
    if (!before.some(isOfInterest)) continue;
    const after = textsIn([...added].filter(isConnected));
    for (const [index, text] of before.entries()) {
      const other = after[index];
      if (other && isOfInterest(text)) pairs.push([text, other]);
    }
  }
  return pairs;
}

interface ChildChanges {
  readonly removed: Set<Node>;
  readonly added: Set<Node>;
}

function changesByParent(records: readonly MutationRecord[]): ReadonlyMap<Node, ChildChanges> {
  const changes = new Map<Node, ChildChanges>();
  for (const { target, removedNodes, addedNodes } of records) {
    if (removedNodes.length + addedNodes.length === 0) continue;
    const { removed, added } = changes.get(target) ?? { removed: new Set(), added: new Set() };
    for (const node of removedNodes) removed.add(node);
    for (const node of addedNodes) added.add(node);
    changes.set(target, { removed, added });
  }
  return changes;
}

function textsIn(nodes: readonly Node[]): Text[] {
  return nodes.flatMap(node => {
    if (isText(node)) return [node];
    const texts: Text[] = [];
    const walker = walkerIn(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text);
    return texts;
  });
}
