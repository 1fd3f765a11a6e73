import {
  firstChildOf,
  isElement,
  isText,
  lastChildOf,
  localNameOf,
  nextSiblingOf,
  parentOf,
  previousSiblingOf,
  textOf,
} from '../dom/native-dom.ts';
import { type Flow, flowOf } from './inline-role.ts';

/** A part of a text node in a block's text: `node.data.slice(from, to)` stands at `at`. */
export interface Piece {
  readonly node: Text;
  /** All the node's text when it was read: engines hand out the same string until it changes, which is quick to tell. */
  readonly data: string;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** Something that is not read stands between it and the piece before. */
  readonly afterGap: boolean;
  /** An element begins or ends between it and the piece before, and nothing parts the two words. */
  readonly afterEdge: boolean;
}

/** Text that a reader takes as one flow: what stands between two block edges, across inline elements. */
export interface BlockText {
  /** The nearest element (or root) that is not inline. */
  readonly container: Node;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** How much is read to either side of a hit; sense is judged from the words around, not from a whole book. */
const REACH = 2000;
/** Longer text nodes (plain-text pages) are read in parts of this length, cut at white space. */
const PART = 4000;

/** Stands where something seen parts two words. */
const OBJECT = '\uFFFC';

type Step = { readonly node: Text } | { readonly mark: string } | 'edge' | 'gap';

/**
 * Reads the flow around an offset of a text node.
 * @param isTaken Is the text node part of another block already? Flows too long for one block are cut there.
 */
export function readBlock(
  anchor: Text,
  offset: number,
  isTaken: (text: Text) => boolean,
): BlockText {
  const [from, to] = partAround(anchor.data, offset);
  const before = from > 0 ? [] : collect(anchor, 'back', isTaken).toReversed();
  const after = to < anchor.data.length ? [] : collect(anchor, 'on', isTaken);
  return join(containerOf(anchor), anchor, from, to, before, after);
}

/** The nearest ancestor that is not inline: an element, a shadow root or a document. */
export function containerOf(node: Node): Node {
  let container = parentOf(node);
  while (container && isElement(container)) {
    const flow = flowOf(localNameOf(container));
    if (flow !== 'inline' && flow !== 'raised') break;
    container = parentOf(container);
  }
  return container ?? node;
}

/** Half-open offsets of the part of a long text that holds `offset`. */
export function partAround(data: string, offset: number): readonly [number, number] {
  if (data.length <= PART) return [0, data.length];
  const index = Math.floor(offset / PART);
  const start = cutNear(data, index * PART);
  if (offset < start) return [cutNear(data, (index - 1) * PART), start];
  return [start, cutNear(data, (index + 1) * PART)];
}

/** The place at or shortly before a multiple of {@link PART} where a paragraph, a line or a word ends. */
function cutNear(data: string, near: number): number {
  if (near <= 0) return 0;
  if (near >= data.length) return data.length;
  const floor = near - PART / 4;
  for (const mark of ['\n\n', '. ', '\n', ' ']) {
    const at = data.lastIndexOf(mark, near - mark.length);
    if (at >= floor) return at + mark.length;
  }
  return near;
}

/** The steps from a text node outwards, nearest first, until a block's edge or {@link REACH}. */
function collect(anchor: Text, way: 'back' | 'on', isTaken: (text: Text) => boolean): Step[] {
  const sibling = way === 'on' ? nextSiblingOf : previousSiblingOf;
  const child = way === 'on' ? firstChildOf : lastChildOf;
  const steps: Step[] = [];
  let length = 0;
  let node: Node = anchor;
  let inside: Node | null = null;
  while (length < REACH && steps.length < REACH) {
    let next: Node | null = inside;
    if (!next) {
      next = sibling(node);
      if (!next) {
        const parent = parentOf(node);
        if (!parent || !isElement(parent)) break;
        const flow = flowOf(localNameOf(parent));
        if (flow !== 'inline' && flow !== 'raised') break;
        steps.push(partsWords(parent, flow) ? { mark: ' ' } : 'edge');
        node = parent;
        continue;
      }
    }
    inside = null;
    node = next;
    if (isText(node)) {
      if (isTaken(node)) break;
      steps.push({ node });
      length += node.data.length;
    } else if (isElement(node)) {
      const flow = flowOf(localNameOf(node));
      if (flow === 'block') break;
      if (flow === 'object' || flow === 'nothing') steps.push({ mark: OBJECT });
      else if (flow === 'break') steps.push({ mark: '\n' });
      else if (flow === 'aside') steps.push('gap');
      else {
        steps.push(partsWords(node, flow) ? { mark: ' ' } : 'edge');
        inside = child(node);
      }
    }
  }
  return steps;
}

/** A footnote's number, an asterisk, a trade mark: it stands at a word and is no part of it. */
function partsWords(element: Element, flow: Flow): boolean {
  if (flow !== 'raised') return false;
  const text = textOf(element).trim();
  return text.length <= 2 || !/\p{L}/u.test(text);
}

function join(
  container: Node,
  anchor: Text,
  from: number,
  to: number,
  before: readonly Step[],
  after: readonly Step[],
): BlockText {
  const pieces: Piece[] = [];
  let text = '';
  let afterGap = false;
  let afterEdge = false;
  const add = (step: Step): void => {
    if (step === 'edge') afterEdge = true;
    else if (step === 'gap') afterGap = true;
    else if ('mark' in step) text += step.mark;
    else {
      const { node } = step;
      const { data } = node;
      const start = node === anchor ? from : 0;
      const end = node === anchor ? to : data.length;
      if (start === end) return;
      pieces.push({ node, data, from: start, to: end, at: text.length, afterGap, afterEdge });
      text += data.slice(start, end);
      afterGap = false;
      afterEdge = false;
    }
  };
  for (const step of before) add(step);
  add({ node: anchor });
  for (const step of after) add(step);
  return { container, text, pieces };
}
