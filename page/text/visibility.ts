import {
  boxOf,
  heightOf,
  isElement,
  isRendered,
  parentOf,
  topElement,
  widthOf,
} from '../dom/native-dom.ts';

/** Not transparent, not `visibility: hidden`. */
const OPAQUE = { opacityProperty: true, visibilityProperty: true };

/** Can this part of a text node be seen, now or by scrolling? Offsets are UTF-16 units, half-open. */
export type VisibilityTest = (text: Text, from: number, to: number) => boolean;

/** What holds for all text directly inside an element; `depends`: each range has to be measured by itself. */
type Visibility = 'visible' | 'hidden' | 'depends';

/** The parts of the page that text can be scrolled to: what lies above or left of them cannot be seen. */
interface Origin {
  readonly left: number;
  readonly top: number;
}

/**
 * Makes a test for the page as it is laid out now. Reads layout: make it and use it at once, when layout is up to
 * date; what it learns about an element it remembers.
 * Text further down, text of `content-visibility: auto` and of scrolled areas counts as visible.
 */
export function createVisibilityTest(): VisibilityTest {
  const { clientWidth, scrollWidth } = topElement();
  // A page written from right to left grows to the left.
  const left = Math.min(0, clientWidth - scrollWidth) - window.scrollX;
  const origin = { left, top: -window.scrollY };
  const visibilities = new Map<Element, Visibility>();
  const clipped = new Map<Node, boolean>();
  const range = new Range();

  return (text, from, to) => {
    const parent = elementAbove(text);
    if (!parent) return false;
    const known = visibilities.get(parent);
    const visibility = known ?? visibilityIn(parent, origin, clipped);
    if (!known) visibilities.set(parent, visibility);
    if (visibility !== 'depends') return visibility === 'visible';
    range.setStart(text, from);
    range.setEnd(text, to);
    return isOnPage(range.getBoundingClientRect(), origin);
  };
}

function visibilityIn(parent: Element, origin: Origin, clipped: Map<Node, boolean>): Visibility {
  const box = boxAround(parent);
  if (!box) return 'hidden';
  const { element, style } = box;
  if (!isRendered(element, { ...OPAQUE, contentVisibilityAuto: true })) {
    // The browser postpones what is far below the viewport; asking for its boxes would force their layout.
    return isRendered(element, OPAQUE) ? 'visible' : 'hidden';
  }
  const rect = boxOf(element);
  // An element with some width and height clips nothing away: its own box need not be tested twice.
  const isBox = rect.width > 1 && rect.height > 1;
  const from = isBox ? elementAbove(element) : element;
  if (from && isClippedAway(from, clipped)) return 'hidden';
  const { textIndent, fontSize } = style;
  const mayHide = textIndent.startsWith('-') || Number.parseFloat(fontSize) < 1;
  return mayHide || !isOnPage(rect, origin) ? 'depends' : 'visible';
}

const isOnPage = ({ width, height, bottom, right }: DOMRect, { left, top }: Origin): boolean =>
  width >= 1 && height >= 1 && bottom > top && right > left;

/** The element right above a node; above a shadow root that is its host. */
function elementAbove(node: Node): Element | undefined {
  const parent = parentOf(node);
  const above = parent instanceof ShadowRoot ? parent.host : parent;
  return above && isElement(above) ? above : undefined;
}

/** The element or its nearest ancestor that has a box; `undefined` where that hides everything inside it. */
function boxAround(inner: Element): { element: Element; style: CSSStyleDeclaration } | undefined {
  for (let element: Element | undefined = inner; element; element = elementAbove(element)) {
    const style = getComputedStyle(element);
    const isClosed = element instanceof HTMLDetailsElement && !element.open;
    if (isClosed || style.contentVisibility === 'hidden') return undefined;
    if (style.display !== 'contents') return { element, style };
  }
  return undefined;
}

/**
 * Does the element or an ancestor clip everything away: a collapsed panel, or visually hidden text (a 1 px box)?
 * @param known Results so far; new ones are added.
 */
function isClippedAway(element: Element, known: Map<Node, boolean>): boolean {
  const passed: Element[] = [];
  let isAway = false;
  for (let up: Element | undefined = element; up && !isAway; up = elementAbove(up)) {
    const before = known.get(up);
    if (before !== undefined) {
      isAway = before;
      break;
    }
    passed.push(up);
    isAway = clipsAll(up);
  }
  for (const one of passed) known.set(one, isAway);
  return isAway;
}

function clipsAll(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  const isFlat = heightOf(element) <= 1;
  const isThin = widthOf(element) <= 1;
  if (!isFlat && !isThin) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return (isFlat && overflowY !== 'visible') || (isThin && overflowX !== 'visible');
}
