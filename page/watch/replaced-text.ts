import { isConnected, isText, walkerIn } from '../dom/native-dom.ts';

/** A text node that was taken out, and the one that was put in at its place. */
export type Replacement = readonly [old: Text, now: Text];

/** A page that puts in more than this at once is drawn anew, and read anew. */
const MOST_RECORDS = 500;

/**
 * Frameworks that set `textContent` or draw an element anew throw text nodes away for new ones with nearly the same
 * text. The texts that went and came under the same parent, first to first, second to second.
 * @param isAsked Which of those that went are asked about.
 */
export function replacedTexts(
  records: readonly MutationRecord[],
  isAsked: (old: Text) => boolean,
): Replacement[] {
  const changed = new Map<Node, { readonly old: Set<Node>; readonly now: Set<Node> }>();
  if (records.length > MOST_RECORDS) return [];
  for (const { target, removedNodes, addedNodes } of records) {
    if (removedNodes.length + addedNodes.length === 0) continue;
    const { old, now } = changed.get(target) ?? { old: new Set(), now: new Set() };
    for (const node of removedNodes) old.add(node);
    for (const node of addedNodes) now.add(node);
    changed.set(target, { old, now });
  }
  const pairs: Replacement[] = [];
  for (const { old, now } of changed.values()) {
    const before = textsOf([...old].filter(node => !isConnected(node)));
    if (!before.some(isAsked)) continue;
    const after = textsOf([...now].filter(isConnected));
    for (const [index, text] of before.entries()) {
      const other = after[index];
      if (other && isAsked(text)) pairs.push([text, other]);
    }
  }
  return pairs;
}

function textsOf(nodes: readonly Node[]): Text[] {
  return nodes.flatMap(node => {
    if (isText(node)) return [node];
    const texts: Text[] = [];
    const walker = walkerIn(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text);
    return texts;
  });
}
