import { BARE_HOST, ROOM_CSS, styleHost } from './card-host-style.ts';
import { clippersOf, homeOf, viewOf, writingOf } from './card-surroundings.ts';
import { overlaps, type Box } from './geometry.ts';
import { keepEventsIn } from './keep-events-in.ts';
import { placeCard, type Side } from './place-card.ts';

/** The words a card belongs to. */
export interface Anchor {
  readonly range: Range;
  /** Which client rect of the range was pointed at; `undefined`: the first that is in view. */
  readonly line: number | undefined;
  /** A bottom sheet for fingers instead of a card beside the words. */
  readonly isSheet: boolean;
}

/** The one element of ours on a page, and only while a card is shown. */
export interface CardHost {
  /** Render the card in here. */
  readonly body: HTMLElement;
  /** The closed root that {@link body} lives in. */
  readonly root: ShadowRoot;
  show(anchor: Anchor): void;
  hide(): void;
  /** Puts the card to its words again after these, the card or the view changed. */
  follow(): void;
  /** Whether there was not room enough for all of the card, so that it scrolls. */
  isCut(): boolean;
  /** Whether the event happened on the card. */
  owns(event: Event): boolean;
  /** The card and the line it belongs to; `undefined` while none is shown. */
  boxes(): { readonly card: Box; readonly line: Box } | undefined;
  /** Speaks to screen readers once, when they are done with what they are saying. */
  announce(text: string): void;
}

/** What the host needs from around it. */
export interface CardHostDeps {
  readonly document: Document;
  /** The card's style sheet as text. */
  readonly css: string;
  /** The words of the card scrolled out of view, or left the page. */
  onOutOfView(): void;
  /** Keyboard focus came into the card, or left it for something else on the page. */
  onFocus(inside: boolean): void;
}

/** Between a card and the edges of the view, both together. */
const MARGINS_PX = 16;
/** A sheet leaves the rest of the view to the page. */
const SHEET_SHARE = 0.6;

/**
 * Makes the host: a closed shadow root in the top layer, whose style is a constructed sheet, so that it holds under
 * any content security policy and meets no rule of the page's.
 */
export function createCardHost(deps: CardHostDeps, signal: AbortSignal): CardHost {
  const { document } = deps;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${ROOM_CSS}\n${deps.css}`);
  root.adoptedStyleSheets = [sheet];
  const body = document.createElement('div');
  const status = document.createElement('div');
  status.className = 'room-status';
  status.setAttribute('role', 'status');
  root.append(body, status);
  host.popover = 'manual';
  keepEventsIn(host, signal);

  let anchor: Anchor | undefined;
  let clippers: readonly Element[] = [];
  let shown = new AbortController();
  let side: Side | undefined;
  let isCut = false;

  function line(): Box | undefined {
    if (!anchor) return undefined;
    const rects = [...anchor.range.getClientRects()];
    const view = viewOf(document);
    return rects[anchor.line ?? -1] ?? rects.find(rect => overlaps(rect, view)) ?? rects[0];
  }

  function show(next: Anchor): void {
    anchor = next;
    side = undefined;
    isCut = false;
    clippers = clippersOf(next.range);
    body.className = next.isSheet ? 'room room-sheet' : 'room';
    const home = homeOf(next.range, document);
    // CSS zoom of the page is taken back: client coordinates are then the card's own.
    styleHost(host, { ...BARE_HOST, zoom: `${1 / (home.currentCSSZoom || 1)}` });
    if (host.parentNode !== home) home.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
    follow();
    shown.abort();
    shown = new AbortController();
    watch(AbortSignal.any([signal, shown.signal]));
  }

  /** Follows the words for as long as the card is shown. */
  function watch(until: AbortSignal): void {
    const { defaultView: view } = document;
    const options = { capture: true, passive: true, signal: until };
    view?.addEventListener('scroll', follow, options);
    view?.addEventListener('resize', follow, options);
    view?.visualViewport?.addEventListener('scroll', follow, options);
    view?.visualViewport?.addEventListener('resize', follow, options);
    // A frame later: resizing what is observed while it is reported raises an error event in the page.
    const resized = new ResizeObserver(() => requestAnimationFrame(follow));
    resized.observe(body);
    until.addEventListener('abort', () => resized.disconnect());
  }

  function hide(): void {
    anchor = undefined;
    shown.abort();
    status.textContent = '';
    host.remove();
  }

  function follow(): void {
    if (!anchor) return;
    const box = line();
    const view = viewOf(document);
    const isInView =
      box !== undefined &&
      [view, ...clippers.map(clipper => clipper.getBoundingClientRect())].every(clip =>
        overlaps(box, clip),
      );
    if (box && host.isConnected && (isInView || anchor.isSheet)) place(anchor, box, view);
    else deps.onOutOfView();
  }

  function place({ range, isSheet }: Anchor, box: Box, view: Box): void {
    const width = view.right - view.left;
    const height = view.bottom - view.top;
    if (isSheet) {
      styleHost(host, {
        width: px(width),
        left: px(view.left),
        ...limits(width, height * SHEET_SHARE),
      });
      // At the foot of the view, unless the words are there.
      const foot = view.bottom - body.offsetHeight;
      const isAbove = box.bottom > foot && box.top - view.top > view.bottom - box.bottom;
      body.dataset['side'] = isAbove ? 'above' : 'below';
      styleHost(host, { top: px(isAbove ? view.top : foot) });
      return;
    }
    // The card's own size is asked for without the limits of the place it had.
    styleHost(host, limits(width - MARGINS_PX, height - MARGINS_PX));
    const card = { width: body.offsetWidth, height: body.offsetHeight };
    const at = placeCard({ line: box, card, view, side, ...writingOf(range) });
    side = at.side;
    isCut = at.maxHeight < card.height;
    body.dataset['side'] = side;
    styleHost(host, { left: px(at.left), top: px(at.top), ...limits(at.maxWidth, at.maxHeight) });
  }

  root.addEventListener(
    'focusin',
    () => {
      // A press of the mouse also brings focus, and says nothing about staying.
      if (root.activeElement?.matches(':focus-visible')) deps.onFocus(true);
    },
    { signal },
  );
  root.addEventListener(
    'focusout',
    () =>
      // Focus that only moves on within the card is there again by then.
      setTimeout(() => {
        if (anchor && !root.activeElement && document.hasFocus()) deps.onFocus(false);
      }),
    { signal },
  );
  signal.addEventListener('abort', hide);

  return {
    body,
    root,
    show,
    hide,
    follow,
    isCut: () => isCut,
    owns: event => event.target === host,
    boxes() {
      const box = line();
      return box && host.isConnected
        ? { card: body.getBoundingClientRect(), line: box }
        : undefined;
    },
    announce(text) {
      // A live region speaks of changes only: it has to stand there empty first.
      status.textContent = '';
      requestAnimationFrame(() => {
        if (anchor) status.textContent = text;
      });
    },
  };
}

function limits(width: number, height: number): Readonly<Record<string, string>> {
  return { '--card-max-inline-size': px(width), '--card-max-block-size': px(height) };
}

/** Whole pixels: letters blur between them. */
function px(value: number): string {
  return `${Math.round(value)}px`;
}
