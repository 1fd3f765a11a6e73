import type { Span } from '../../detection/mention.ts';
import {
  firstChildOf,
  isConnected,
  isElement,
  isText,
  lastChildOf,
  localNameOf,
  nextSiblingOf,
  parentOf,
  previousSiblingOf,
  rootOf,
  textOf,
} from '../dom/native-dom.ts';
import { inlineRoleOf } from './inline-role.ts';
import { partAround, type TextBlock, type TextSegment } from './text-block.ts';

/** How much is read on either side of a match: its sense is judged from the words around it, not from a whole book. */
const REACH = 2000;

/** In the text where something rendered separates two words (U+FFFC, object replacement character). */
const OBJECT: Step = { mark: '\uFFFC' };
const LINE_BREAK: Step = { mark: '\n' };
const SPACE: Step = { mark: ' ' };

type Step = { readonly node: Text } | { readonly mark: string } | 'edge' | 'gap';
type Direction = keyof typeof walks;

/** How each direction goes from a node to the next one beside it, and to the first one inside it. */
const walks = {
  back: [previousSiblingOf, lastChildOf],
  on: [nextSiblingOf, firstChildOf],
} as const;

/**
 * Reads the block around an offset of a text node.
 * @param isTaken Is the text node part of another block already? Text too long for one block is cut there.
 */
export function readBlock(
  anchor: Text,
  offset: number,
  isTaken: (text: Text) => boolean,
): TextBlock {
  const part = partAround(anchor.data, offset);
  const before = part[0] > 0 ? [] : collect(anchor, 'back', isTaken).toReversed();
  const after = part[1] < anchor.data.length ? [] : collect(anchor, 'on', isTaken);
  const container = containerOf(anchor);
  return {
    container,
    isInShadow: rootOf(container) instanceof ShadowRoot,
    ...join([...before, { node: anchor }, ...after], anchor, part),
  };
}

/** The nearest ancestor that is not inline: an element, a shadow root or a document. */
export function containerOf(node: Node): Node {
  let container = parentOf(node);
  while (container && isInline(container)) container = parentOf(container);
  return container ?? node;
}

/** Does the page still hold the block's text, letter for letter, in the same text nodes? */
export function isUnchanged({ text, segments }: TextBlock): boolean {
  return segments.every(({ node, data, from, to, at }) => {
    if (!isConnected(node)) return false;
    const now = node.data;
    return now === data || (now.length >= to && text.startsWith(now.slice(from, to), at));
  });
}

/** As {@link isUnchanged}, of a span of the text alone. */
export function isSpanUnchanged({ text, segments }: TextBlock, [start, end]: Span): boolean {
  return segments.every(({ node, from, to, at }) => {
    const [first, last] = [Math.max(start, at), Math.min(end, at + to - from)];
    if (first >= last) return true;
    const now = node.data.slice(from + first - at, from + last - at);
    return isConnected(node) && now === text.slice(first, last);
  });
}

function isInline(node: Node): boolean {
  if (!isElement(node)) return false;
  const role = inlineRoleOf(localNameOf(node));
  return role === 'inline' || role === 'raised';
}

/** The steps from a text node outwards, nearest first, until a block's edge, a taken text or {@link REACH}. */
function collect(anchor: Text, direction: Direction, isTaken: (text: Text) => boolean): Step[] {
  const steps: Step[] = [];
  let length = 0;
  for (const step of stepsFrom(anchor, direction)) {
    if (typeof step === 'object' && 'node' in step) {
      if (isTaken(step.node)) break;
      length += step.node.data.length;
    }
    steps.push(step);
    if (length >= REACH || steps.length >= REACH) break;
  }
  return steps;
}

/** Walks from a text node in one direction, into and out of inline elements, until a block's edge. */
function* stepsFrom(anchor: Text, direction: Direction): Generator<Step> {
  const [siblingOf, childOf] = walks[direction];
  let node: Node = anchor;
  let next: Node | null = siblingOf(node);
  for (;;) {
    const entered = next;
    const reached = entered ?? parentOf(node);
    if (!reached || !(entered || isInline(reached))) return;
    node = reached;
    const step = stepAt(node);
    if (step === 'end') return;
    if (step) yield step;
    next = (entered && isInline(node) ? childOf(node) : null) ?? siblingOf(node);
  }
}

/** What a text node, or an element's beginning or end, adds to the text; `end`: it ends the block. */
function stepAt(node: Node): Step | 'end' | undefined {
  if (isText(node)) return { node };
  if (!isElement(node)) return undefined;
  const role = inlineRoleOf(localNameOf(node));
  if (role === 'block') return 'end';
  if (role === 'object' || role === 'nothing') return OBJECT;
  if (role === 'break') return LINE_BREAK;
  if (role === 'aside') return 'gap';
  return role === 'raised' && isReferenceMark(node) ? SPACE : 'edge';
}

/** A footnote's number, an asterisk, a trademark sign: beside a word, but not part of it. */
function isReferenceMark(element: Element): boolean {
  const text = textOf(element).trim();
  return text.length <= 2 || !/\p{L}/u.test(text);
}

/** Joins the steps of a walk. Of the text node `anchor`, only a part belongs to the block. */
function join(
  steps: readonly Step[],
  anchor: Text,
  part: Span,
): { readonly text: string; readonly segments: readonly TextSegment[] } {
  const segments: TextSegment[] = [];
  let text = '';
  let afterGap = false;
  let afterEdge = false;
  for (const step of steps) {
    if (step === 'edge') afterEdge = true;
    else if (step === 'gap') afterGap = true;
    else if ('mark' in step) text += step.mark;
    else {
      const { node } = step;
      const { data } = node;
      const [from, to] = node === anchor ? part : [0, data.length];
      if (from === to) continue;
      segments.push({ node, data, from, to, at: text.length, afterGap, afterEdge });
      text += data.slice(from, to);
      afterGap = false;
      afterEdge = false;
    }
  }
  return { text, segments };
}
