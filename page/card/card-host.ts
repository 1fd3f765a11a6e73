import { BARE_HOST, ROOM_CSS, styleHost } from './card-host-style.ts';
import { createCardSeat, type Anchor } from './card-placement.ts';
import type { Box } from '../dom/geometry.ts';
import { keepEventsIn } from './keep-events-in.ts';

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

/**
 * Makes the host: a closed shadow root in the top layer, whose style is a constructed sheet, so that it holds under
 * any content security policy and meets no rule of the page's.
 */
export function createCardHost(deps: CardHostDeps, signal: AbortSignal): CardHost {
  const { document } = deps;
  const host = createDiv();
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${ROOM_CSS}\n${deps.css}`);
  root.adoptedStyleSheets = [sheet];
  const body = createDiv();
  const status = createDiv();
  status.className = 'room-status';
  status.setAttribute('role', 'status');
  root.append(body, status);
  host.popover = 'manual';
  styleHost(host, BARE_HOST);
  keepEventsIn(host, signal);

  const seat = createCardSeat(
    { document, host, room: body, onOutOfView: () => deps.onOutOfView() },
    signal,
  );

  function hide(): void {
    status.textContent = '';
    seat.leave();
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
        if (host.isConnected && !root.activeElement && document.hasFocus()) deps.onFocus(false);
      }),
    { signal },
  );
  signal.addEventListener('abort', hide);

  return {
    body,
    root,
    show: anchor => seat.take(anchor),
    hide,
    follow: () => seat.follow(),
    isCut: () => seat.isCut(),
    owns: event => event.target === host,
    boxes() {
      const line = seat.line();
      return line && host.isConnected ? { card: body.getBoundingClientRect(), line } : undefined;
    },
    announce(text) {
      // A live region speaks of changes only: it has to stand there empty first.
      status.textContent = '';
      requestAnimationFrame(() => {
        if (host.isConnected) status.textContent = text;
      });
    },
  };
}

/** In an SVG or XML document, `createElement` makes an element of no kind at all. */
const createDiv = (): HTMLDivElement =>
  document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLDivElement;
