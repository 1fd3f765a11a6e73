import { overlaps } from '../dom/geometry.ts';

/** Room that is left around words that were brought into view, so that a card finds place beside them. */
const ROOM_PX = 48;

/**
 * Scrolls until the range's first line can be read, through every scrolling box around it; does nothing where it
 * can be already. The page's own smooth scrolling is passed over: the card opens where the words are, at once.
 */
export function bringIntoView(range: Range): void {
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  if (!element) return;
  if (isInView(range)) return;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  // A paragraph that is taller than the window may be in view without these words.
  for (let box: Element | null = element; box; box = parentAcrossRoots(box)) {
    if (!scrolls(box)) continue;
    const line = range.getClientRects()[0];
    if (!line) return;
    const frame =
      box === box.ownerDocument.scrollingElement
        ? windowBox(box.ownerDocument)
        : box.getBoundingClientRect();
    const middle = (frame.top + frame.bottom) / 2;
    if (line.top < frame.top + ROOM_PX || line.bottom > frame.bottom - ROOM_PX) {
      box.scrollBy({ top: (line.top + line.bottom) / 2 - middle, behavior: 'instant' });
    }
  }
}

function isInView(range: Range): boolean {
  const line = range.getClientRects()[0];
  const document = range.startContainer.ownerDocument;
  if (!line || !document || !overlaps(line, windowBox(document))) return false;
  const x = (line.left + line.right) / 2;
  const y = (line.top + line.bottom) / 2;
  const root = range.startContainer.getRootNode();
  const top = (root instanceof ShadowRoot ? root : document).elementFromPoint(x, y);
  return top !== null && range.intersectsNode(top);
}

function scrolls(box: Element): boolean {
  if (box.scrollHeight <= box.clientHeight) return false;
  if (box === box.ownerDocument.scrollingElement) return true;
  return /auto|scroll/.test(getComputedStyle(box).overflowY);
}

function parentAcrossRoots(element: Element): Element | null {
  const parent: Node | null = element.assignedSlot ?? element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

function windowBox(document: Document) {
  const { clientWidth, clientHeight } = document.documentElement;
  return { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
}
