import { isElement, isRendered, parentOf } from './dom.ts';

/** Tells what a reader can see, now or by scrolling. */
export type Sight = (text: Text, from: number, to: number) => boolean;

/**
 * Looks at the page as it lies now. Reads layout: make it and use it at once, when layout is up to date.
 * Text further down, text of `content-visibility: auto` and of scrolled areas counts as seen.
 */
export function createSight(): Sight {
  const { clientWidth, scrollWidth } = document.documentElement;
  const top = -window.scrollY;
  // A page from right to left grows to the left.
  const left = Math.min(0, clientWidth - scrollWidth) - window.scrollX;
  const range = new Range();

  return (text, from, to) => {
    const parent = parentOf(text);
    const element = parent instanceof ShadowRoot ? parent.host : parent;
    if (!element || !isElement(element)) return false;
    if (!isRendered(element, { opacityProperty: true, visibilityProperty: true })) return false;
    range.setStart(text, from);
    range.setEnd(text, to);
    const rect = range.getBoundingClientRect();
    if (rect.width < 1 || rect.height < 1) return isSkipped(element);
    return rect.bottom > top && rect.right > left && !isClippedAway(element);
  };
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
