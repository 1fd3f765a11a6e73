import { isElement, isRendered, parentOf } from './dom.ts';

/**
 * Can a reader see this stretch of text, now or by scrolling? Reads layout: call it when layout is up to date.
 * Text further down, text of `content-visibility: auto` and clipped scroll areas counts as seen.
 */
export function canBeSeen(text: Text, from: number, to: number): boolean {
  const parent = parentOf(text);
  const element = parent instanceof ShadowRoot ? parent.host : parent;
  if (!element || !isElement(element)) return false;
  if (!isRendered(element, { opacityProperty: true, visibilityProperty: true })) return false;
  const range = new Range();
  range.setStart(text, from);
  range.setEnd(text, to);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  if (right - left < 1 || bottom - top < 1) return isSkipped(element);
  if (bottom + window.scrollY <= 0 || right + window.scrollX <= leftEdge()) return false;
  return !isClippedAway(element);
}

/** Where the page that can be scrolled to begins: a page from right to left grows to the left. */
function leftEdge(): number {
  const { clientWidth, scrollWidth } = document.documentElement;
  return Math.min(0, clientWidth - scrollWidth);
}

/** Has the browser put off its layout because it stands far below? Then it has no boxes yet. */
const isSkipped = (element: Element): boolean =>
  !isRendered(element, { contentVisibilityAuto: true });

/** The usual way to speak to screen readers alone: a box of one pixel around the text. */
function isClippedAway(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  const { offsetWidth, offsetHeight } = element;
  return offsetWidth <= 1 && offsetHeight <= 1 && getComputedStyle(element).display !== 'inline';
}
