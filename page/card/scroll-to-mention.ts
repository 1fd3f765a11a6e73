import { overlaps, type Box } from '../dom/geometry.ts';

/** Space kept above and below a mention that was scrolled to, so that a card fits beside it. */
const MARGIN_PX = 48;

/**
 * Scrolls every scrollable box around the range until its first line is visible; does nothing if it is already.
 * Ignores the page's smooth scrolling, because the card opens at once, beside the range.
 */
export function scrollToMention(range: Range): void {
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  if (!element || isVisible(range)) return;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  // A paragraph taller than the window may be in view while the range is not.
  for (let box: Element | null = element; box; box = parentAcrossRoots(box)) {
    if (isScrollable(box)) scrollWithin(box, range);
  }
}

/** Centers the range's first line in the box, unless it has its margin there already. */
function scrollWithin(box: Element, range: Range): void {
  const line = range.getClientRects()[0];
  if (!line) return;
  const { top, bottom } =
    box === scrollingElement(box) ? windowOf(box) : box.getBoundingClientRect();
  if (line.top >= top + MARGIN_PX && line.bottom <= bottom - MARGIN_PX) return;
  box.scrollBy({ top: (line.top + line.bottom - top - bottom) / 2, behavior: 'instant' });
}

function isVisible(range: Range): boolean {
  const line = range.getClientRects()[0];
  const document = range.startContainer.ownerDocument;
  if (!line || !document || !overlaps(line, windowOf(document.documentElement))) return false;
  const x = (line.left + line.right) / 2;
  const y = (line.top + line.bottom) / 2;
  const root = range.startContainer.getRootNode();
  const top = (root instanceof ShadowRoot ? root : document).elementFromPoint(x, y);
  return top !== null && range.intersectsNode(top);
}

function isScrollable(box: Element): boolean {
  if (box.scrollHeight <= box.clientHeight) return false;
  return box === scrollingElement(box) || /auto|scroll/.test(getComputedStyle(box).overflowY);
}

function parentAcrossRoots(element: Element): Element | null {
  const parent: Node | null = element.assignedSlot ?? element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

function scrollingElement({ ownerDocument }: Element): Element | null {
  return ownerDocument.scrollingElement;
}

function windowOf({ ownerDocument }: Element): Box {
  const { clientWidth, clientHeight } = ownerDocument.documentElement;
  return { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
}
