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
const SEEN = { opacityProperty: true, visibilityProperty: true };

/** Tells what a reader can see, now or by scrolling. */
export type Sight = (text: Text, from: number, to: number) => boolean;

/** What holds for all text right inside an element; `ask`: each stretch has to be looked at by itself. */
type View = 'seen' | 'unseen' | 'ask';

/**
 * Looks at the page as it lies now. Reads layout: make it and use it at once, when layout is up to date; what it
 * learns of an element it remembers.
 * Text further down, text of `content-visibility: auto` and of scrolled areas counts as seen.
 */
export function createSight(): Sight {
  const { clientWidth, scrollWidth } = topElement();
  const top = -window.scrollY;
  // A page from right to left grows to the left.
  const left = Math.min(0, clientWidth - scrollWidth) - window.scrollX;
  const views = new Map<Element, View>();
  const clipped = new Map<Node, boolean>();
  const range = new Range();

  const isOnPage = ({ width, height, bottom, right }: DOMRect): boolean =>
    width >= 1 && height >= 1 && bottom > top && right > left;

  function lookAt(parent: Element): View {
    const box = boxAround(parent);
    if (!box) return 'unseen';
    const { element, style } = box;
    if (!isRendered(element, { ...SEEN, contentVisibilityAuto: true })) {
      // The browser puts off what stands far below; asking for its boxes would make it lay them out.
      return isRendered(element, SEEN) ? 'seen' : 'unseen';
    }
    const rect = boxOf(element);
    // What has some width and height clips nothing away; the element's own need not be asked for twice.
    const isBox = rect.width > 1 && rect.height > 1;
    const from = isBox ? elementOver(element) : element;
    if (from && isClippedAway(from, clipped)) return 'unseen';
    const { textIndent, fontSize } = style;
    const mayHide = textIndent.startsWith('-') || Number.parseFloat(fontSize) < 1;
    return mayHide || !isOnPage(rect) ? 'ask' : 'seen';
  }

  return (text, from, to) => {
    const parent = elementOver(text);
    if (!parent) return false;
    const known = views.get(parent);
    const view = known ?? lookAt(parent);
    if (!known) views.set(parent, view);
    if (view !== 'ask') return view === 'seen';
    range.setStart(text, from);
    range.setEnd(text, to);
    return isOnPage(range.getBoundingClientRect());
  };
}

/** The element right above a node; above a shadow root that is its host. */
function elementOver(node: Node): Element | undefined {
  const parent = parentOf(node);
  const above = parent instanceof ShadowRoot ? parent.host : parent;
  return above && isElement(above) ? above : undefined;
}

/** The element or its nearest ancestor that has a box; undefined where that shows nothing of what is inside it. */
function boxAround(inner: Element): { element: Element; style: CSSStyleDeclaration } | undefined {
  for (let element: Element | undefined = inner; element; element = elementOver(element)) {
    const style = getComputedStyle(element);
    const isShut = element instanceof HTMLDetailsElement && !element.open;
    if (isShut || style.contentVisibility === 'hidden') return undefined;
    if (style.display !== 'contents') return { element, style };
  }
  return undefined;
}

/**
 * Does the element or an ancestor clip everything away: a folded panel, or the one pixel of text that is only spoken?
 * @param known What was found out before.
 */
function isClippedAway(element: Element, known: Map<Node, boolean>): boolean {
  const passed: Element[] = [];
  let isAway = false;
  for (let up: Element | undefined = element; up && !isAway; up = elementOver(up)) {
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
