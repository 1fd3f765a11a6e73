import type { Box } from '../dom/geometry.ts';
import type { LineFlow } from './place-card.ts';

/**
 * Inside a modal, real or declared, everything outside is inert or unspoken; an open popover closes when something
 * outside is pressed.
 */
const ENCLOSURES = ':modal, [aria-modal="true"], :popover-open';

/** The element that a card about these words is to be put into. */
export function homeOf(range: Range, document: Document): Element {
  for (const element of ancestorsOf(range)) {
    if (element.matches(ENCLOSURES)) return element;
  }
  return document.documentElement;
}

/** The part of the page that the reader sees: less than the window while pinched. */
export function viewOf(document: Document): Box {
  const { visualViewport } = document.defaultView ?? {};
  const { clientWidth, clientHeight } = document.documentElement;
  if (!visualViewport) return { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
  return { left, top, right: left + width, bottom: top + height };
}

/** Elements around the words that cut off what sticks out of them. */
export function clippersOf(range: Range): readonly Element[] {
  return ancestorsOf(range).filter(element => {
    if (element === element.ownerDocument.scrollingElement || element.matches('html, body')) {
      return false;
    }
    const { overflowX, overflowY, display } = getComputedStyle(element);
    return display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible');
  });
}

/** How the text around the words is written. */
export function writingOf(range: Range): { readonly flow: LineFlow; readonly rtl: boolean } {
  const [element] = ancestorsOf(range);
  if (!element) return { flow: 'down', rtl: false };
  const { writingMode, direction } = getComputedStyle(element);
  const rtl = direction === 'rtl';
  if (writingMode.startsWith('horizontal')) return { flow: 'down', rtl };
  return { flow: writingMode.endsWith('-rl') ? 'left' : 'right', rtl };
}

/** The elements around a range from the inside out, through slots and open shadow roots. */
function ancestorsOf(range: Range): readonly Element[] {
  const found: Element[] = [];
  for (let node: Node | null = range.startContainer; node;) {
    if (node instanceof Element) {
      found.push(node);
      node = node.assignedSlot ?? node.parentNode;
    } else {
      node = node instanceof ShadowRoot ? node.host : node.parentNode;
    }
  }
  return found;
}
