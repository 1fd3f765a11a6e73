import type { Box } from '../dom/geometry.ts';
import type { LineFlow } from './place-card.ts';

/** What the page around an anchor says about where its card may be. */
export interface AnchorContext {
  /** The element that the card's host is appended to. */
  readonly parent: Element;
  /** Elements around the anchor that clip what overflows them. */
  readonly clippers: readonly Element[];
  /** Where the next line of the text is. */
  readonly flow: LineFlow;
  /** Whether the text runs from right to left. */
  readonly rtl: boolean;
}

/**
 * Everything outside a modal, native or declared by ARIA, is inert or hidden from assistive technology; a press
 * outside an open popover closes it. So the card has to be inside.
 */
const ENCLOSURES = ':modal, [aria-modal="true"], :popover-open';

/** Reads the context of a range; reads styles, so it may force the page's layout. */
export function anchorContext(range: Range, document: Document): AnchorContext {
  const ancestors = ancestorsOf(range);
  return {
    parent: ancestors.find(element => element.matches(ENCLOSURES)) ?? document.documentElement,
    clippers: ancestors.filter(clips),
    ...writingOf(ancestors[0]),
  };
}

/** The visible part of the page in client coordinates: smaller than the window under pinch zoom. */
export function visibleArea(document: Document): Box {
  const { visualViewport } = document.defaultView ?? {};
  const { clientWidth, clientHeight } = document.documentElement;
  if (!visualViewport) return { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
  return { left, top, right: left + width, bottom: top + height };
}

function clips(element: Element): boolean {
  if (element === element.ownerDocument.scrollingElement || element.matches('html, body')) {
    return false;
  }
  const { overflowX, overflowY, display } = getComputedStyle(element);
  return display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible');
}

function writingOf(element: Element | undefined): Pick<AnchorContext, 'flow' | 'rtl'> {
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
