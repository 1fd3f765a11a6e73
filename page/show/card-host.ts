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
  body.className = 'room';
  const status = document.createElement('div');
  status.className = 'room-status';
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
    body.classList.toggle('room-sheet', next.sheet);
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
    const width = view.right - view.left;
    const height = view.bottom - view.top;
    style(host, {
      // Sizes are asked for without the limits of the last place.
      '--card-max-inline-size': px(anchor.sheet ? width : width - 16),
      '--card-max-block-size': px(anchor.sheet ? height * 0.6 : height - 16),
    });
    if (anchor.sheet) {
      // At the foot of the view, unless the words are there.
      style(host, { width: px(width), left: px(view.left) });
      const tall = body.offsetHeight;
      const covers =
        box.bottom > view.bottom - tall && box.top - view.top > view.bottom - box.bottom;
      body.dataset['side'] = covers ? 'above' : 'below';
      style(host, { top: px(covers ? view.top : view.bottom - tall) });
      return overlaps(box, view);
    }
    const card = { width: body.offsetWidth, height: body.offsetHeight };
    const place = placeCard({ line: box, card, view, flow, rtl });
    body.dataset['side'] = place.side;
    style(host, {
      left: px(place.left),
      top: px(place.top),
      width: 'max-content',
      '--card-max-inline-size': px(place.maxWidth),
      '--card-max-block-size': px(place.maxHeight),
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

/** The card reads its limits from `--card-max-block-size` and `--card-max-inline-size`. */
const HOST_CSS = `
.room { width: max-content; }
.room > * { max-inline-size: var(--card-max-inline-size); animation: card-in 90ms ease-out; }
.room-sheet { width: 100%; }
.room-sheet > * { animation: sheet-in 160ms ease-out; }
.room-sheet[data-side='above'] > * { --sheet-from: -24px; }
.room-status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@keyframes card-in { from { opacity: 0.4; translate: 0 2px; } }
@keyframes sheet-in { from { opacity: 0.4; translate: 0 var(--sheet-from, 24px); } }
@media (prefers-reduced-motion: reduce) { .room > * { animation: none !important; } }
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
