import { isElement, isRendered, parentOf, topElement } from './dom.ts';

/** Not transparent, not `visibility: hidden`. */
const SEEN = { opacityProperty: true, visibilityProperty: true };

/** Tells what a reader can see, now or by scrolling. */
export type Sight = (text: Text, from: number, to: number) => boolean;

/**
 * Looks at the page as it lies now. Reads layout: make it and use it at once, when layout is up to date.
 * Text further down, text of `content-visibility: auto` and of scrolled areas counts as seen.
 */
export function createSight(): Sight {
  const { clientWidth, scrollWidth } = topElement();
  const top = -window.scrollY;
  // A page from right to left grows to the left.
  const left = Math.min(0, clientWidth - scrollWidth) - window.scrollX;
  const range = new Range();

  return (text, from, to) => {
    const element = boxAround(text);
    if (!element) return false;
    if (!isRendered(element, { ...SEEN, contentVisibilityAuto: true })) {
      // The browser puts off what stands far below; asking for its boxes would make it lay them out.
      return isRendered(element, SEEN);
    }
    range.setStart(text, from);
    range.setEnd(text, to);
    const rect = range.getBoundingClientRect();
    if (rect.width < 1 || rect.height < 1) return false;
    return rect.bottom > top && rect.right > left && !isClippedAway(element);
  };
}

/** The nearest element around the text that has a box, unless that box shows nothing of what is inside it. */
function boxAround(text: Text): Element | undefined {
  let parent: Node | null = parentOf(text);
  while (parent) {
    const element: Node = parent instanceof ShadowRoot ? parent.host : parent;
    if (!isElement(element)) return undefined;
    const { display, contentVisibility } = getComputedStyle(element);
    const isShut = element instanceof HTMLDetailsElement && !element.open;
    if (isShut || contentVisibility === 'hidden') return undefined;
    if (display !== 'contents') return element;
    parent = parentOf(element);
  }
  return undefined;
}

/** Does an ancestor clip everything away: a folded panel, or the one pixel of text that is only spoken? */
function isClippedAway(element: Element): boolean {
  for (let up: Node | null = element; up; up = parentOf(up)) {
    if (!(up instanceof HTMLElement)) continue;
    const isFlat = up.offsetHeight <= 1;
    const isThin = up.offsetWidth <= 1;
    if (!isFlat && !isThin) continue;
    const { overflowX, overflowY } = getComputedStyle(up);
    if ((isFlat && overflowY !== 'visible') || (isThin && overflowX !== 'visible')) return true;
  }
  return false;
}
