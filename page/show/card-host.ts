import { overlaps, type Box } from './geometry.ts';
import { keepEventsIn } from './keep-events-in.ts';
import { placeCard, type LineFlow } from './place-card.ts';

/** The words a card belongs to. */
export interface Anchor {
  readonly range: Range;
  /** Which client rect of the range was pointed at; `undefined`: the first that is in view. */
  readonly line: number | undefined;
  /** A bottom sheet for fingers instead of a card beside the words. */
  readonly sheet: boolean;
}

/** The one element of ours on a page, and only while a card is shown. */
export interface CardHost {
  /** Render the card in here. */
  readonly body: HTMLElement;
  /** The closed root that {@link body} lives in. */
  readonly root: ShadowRoot;
  show(anchor: Anchor): void;
  hide(): void;
  /** Puts the card to its words again after they moved; `false`: the words are out of view or gone. */
  follow(): boolean;
  owns(event: Event): boolean;
  boxes(): { readonly card: Box; readonly line: Box } | undefined;
  /** Speaks to screen readers once, when they are done with what they are saying. */
  announce(text: string): void;
}

/**
 * Makes the host. `css` is the card's style sheet; it is adopted by the closed root, so that it holds under any
 * content security policy and meets no rule of the page's.
 */
export function createCardHost(document: Document, css: string, signal: AbortSignal): CardHost {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: false });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${HOST_CSS}\n${css}`);
  root.adoptedStyleSheets = [sheet];
  const body = document.createElement('div');
  body.className = 'card-room';
  const status = document.createElement('div');
  status.className = 'card-status';
  status.setAttribute('role', 'status');
  root.append(body, status);
  host.popover = 'manual';
  keepEventsIn(host, signal);

  let anchor: Anchor | undefined;
  // A frame later: resizing what is observed while it is reported raises an error event in the page.
  const resized = new ResizeObserver(() => requestAnimationFrame(follow));
  resized.observe(body);

  function line(): Box | undefined {
    if (!anchor) return undefined;
    const rects = [...anchor.range.getClientRects()];
    const view = viewOf(document);
    return rects[anchor.line ?? -1] ?? rects.find(rect => overlaps(rect, view)) ?? rects[0];
  }

  function show(next: Anchor): void {
    anchor = next;
    body.classList.toggle('card-sheet', next.sheet);
    const parent = homeOf(next.range, document);
    style(host, { ...BARE, zoom: `${1 / zoomOf(parent)}` });
    if (host.parentNode !== parent) parent.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
    follow();
  }

  function hide(): void {
    anchor = undefined;
    status.textContent = '';
    host.remove();
  }

  function follow(): boolean {
    const box = line();
    const view = viewOf(document);
    if (!anchor || !box || !host.isConnected) return false;
    const { flow, rtl } = writingOf(anchor.range);
    const limits = {
      '--card-view-width': px(view.right - view.left - 16),
      '--card-view-height': px(view.bottom - view.top - 16),
    };
    style(host, { ...limits, '--card-max-width': 'none', '--card-max-height': 'none' });
    if (anchor.sheet) {
      // At the foot of the view, unless the words are there.
      const height = body.offsetHeight;
      const atHead =
        box.bottom > view.bottom - height && box.top - view.top > view.bottom - box.bottom;
      const top = atHead ? view.top : view.bottom - height;
      body.dataset['side'] = atHead ? 'above' : 'below';
      style(host, { left: px(view.left), top: px(top), width: px(view.right - view.left) });
      return overlaps(box, view);
    }
    const card = { width: body.offsetWidth, height: body.offsetHeight };
    const place = placeCard({ line: box, card, view, flow, rtl });
    body.dataset['side'] = place.side;
    style(host, {
      left: px(place.left),
      top: px(place.top),
      width: 'max-content',
      '--card-max-width': px(place.maxWidth),
      '--card-max-height': px(place.maxHeight),
    });
    return overlaps(box, view);
  }

  signal.addEventListener('abort', () => {
    resized.disconnect();
    hide();
  });

  return {
    body,
    root,
    show,
    hide,
    follow,
    owns: event => event.target === host,
    boxes: () => {
      const box = line();
      return box && host.isConnected
        ? { card: body.getBoundingClientRect(), line: box }
        : undefined;
    },
    announce: text => {
      // A live region speaks of changes only: it has to stand there empty first.
      status.textContent = '';
      requestAnimationFrame(() => (status.textContent = text));
    },
  };
}

/** The page's rules reach the host element itself; inline and important beats them all. */
const BARE = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  display: 'block',
  overflow: 'visible',
  background: 'none',
  width: 'max-content',
  height: 'max-content',
  direction: 'ltr',
  'pointer-events': 'auto',
  'z-index': '2147483647',
};

const HOST_CSS = `
.card-room {
  box-sizing: border-box;
  width: max-content;
  max-width: min(var(--card-view-width), var(--card-max-width));
  max-height: min(var(--card-view-height), var(--card-max-height));
}
.card-sheet { width: 100%; max-width: none; touch-action: pan-y; }
.card-status {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
`;

/** Inside a modal, real or declared, everything outside is inert or unspoken; an open popover closes when something outside is pressed. */
const ENCLOSURES = ':modal, [aria-modal="true"], :popover-open';

function homeOf(range: Range, document: Document): Element {
  for (let node: Node | null = range.startContainer; node; node = parentOf(node)) {
    if (node instanceof Element && node.matches(ENCLOSURES)) return node;
  }
  return document.fullscreenElement ?? document.documentElement;
}

function parentOf(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/** The part of the page that the reader sees: less than the window while pinched. */
function viewOf(document: Document): Box {
  const { visualViewport } = document.defaultView ?? {};
  if (!visualViewport) {
    const { clientWidth, clientHeight } = document.documentElement;
    return { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
  }
  const { offsetLeft, offsetTop, width, height } = visualViewport;
  return {
    left: offsetLeft,
    top: offsetTop,
    right: offsetLeft + width,
    bottom: offsetTop + height,
  };
}

function writingOf(range: Range): { flow: LineFlow; rtl: boolean } {
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  if (!element) return { flow: 'down', rtl: false };
  const { writingMode, direction } = getComputedStyle(element);
  const flow =
    writingMode === 'vertical-rl' || writingMode === 'sideways-rl'
      ? 'left'
      : writingMode.startsWith('horizontal')
        ? 'down'
        : 'right';
  return { flow, rtl: direction === 'rtl' };
}

/** CSS `zoom` of the page; the card takes it back, so that client coordinates are its own. */
function zoomOf(element: Element): number {
  return element.currentCSSZoom || 1;
}

function px(value: number): string {
  return `${Math.round(value)}px`;
}

function style(host: HTMLElement, properties: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(properties)) {
    host.style.setProperty(name, value, 'important');
  }
}
