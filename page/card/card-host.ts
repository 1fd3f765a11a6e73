import type { Box } from '../dom/geometry.ts';
import { setImportant } from './card-box.ts';
import { createCardPlacement, type Anchor } from './card-placement.ts';
import { keepEventsIn } from './keep-events-in.ts';

/** The only element that we ever add to a page, and only while a card is shown. */
export interface CardHost {
  /** The card is rendered in here. */
  readonly container: HTMLElement;
  /** The closed shadow root around {@link container}. */
  readonly root: ShadowRoot;
  show(anchor: Anchor): void;
  hide(): void;
  /** Repositions the card after its anchor, its content or the visible area changed. */
  update(): void;
  /** Whether the card has too little room and scrolls. */
  isCut(): boolean;
  /** Whether the event happened on the card. */
  owns(event: Event): boolean;
  /** The card and the line of text it belongs to, in client coordinates; `undefined` while none is shown. */
  boxes(): { readonly card: Box; readonly line: Box } | undefined;
  /** Announces a text to screen readers once, after what they are saying now. */
  announce(text: string): void;
}

/** What a host needs. */
export interface CardHostDeps {
  readonly document: Document;
  /** The card's style sheet as text. */
  readonly css: string;
  /** The anchor of the card scrolled out of view, or was removed from the page. */
  readonly onOutOfView: () => void;
  /** Keyboard focus entered the card, or left it for something else on the page. */
  readonly onFocus: (inside: boolean) => void;
}

/** Rules of the page apply to the host element itself; inline and important, these override all of them. */
const HOST_STYLES: Readonly<Record<string, string>> = {
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

/** The styles around every card. The container has the limits of its place; the card shrinks to fit. */
const CONTAINER_CSS = `
.container { display: flex; flex-direction: column; width: max-content; }
.container > * { max-inline-size: 100%; min-block-size: 0; animation: card-in 90ms ease-out; }
.container-sheet { width: 100%; }
.container-sheet > * { animation: sheet-in 160ms ease-out; }
.container-sheet[data-side='above'] > * { --sheet-from: -24px; }
.status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@keyframes card-in { from { opacity: 0.4; translate: 0 2px; } }
@keyframes sheet-in { from { opacity: 0.4; translate: 0 var(--sheet-from, 24px); } }
@media (prefers-reduced-motion: reduce) { .container > * { animation: none !important; } }
@media print { :host { display: none !important; } }
`;

/**
 * Makes the host: a closed shadow root in the top layer, styled by a constructed sheet, which works under any content
 * security policy and which no rule of the page reaches. When the signal aborts, the host leaves the page.
 */
export function createCardHost(deps: CardHostDeps, signal: AbortSignal): CardHost {
  const { document } = deps;
  const { host, root, container, status } = createElements(deps);
  const { onOutOfView } = deps;
  const placement = createCardPlacement({ document, host, container, onOutOfView }, signal);
  keepEventsIn(host, signal);
  watchFocus(root, deps, signal);

  function hide(): void {
    status.textContent = '';
    placement.hide();
  }
  signal.addEventListener('abort', hide);

  return {
    container,
    root,
    show: placement.show,
    hide,
    update: placement.update,
    isCut: placement.isCut,
    owns: event => event.target === host,
    boxes() {
      const line = placement.anchorRect();
      return line && host.isConnected
        ? { card: container.getBoundingClientRect(), line }
        : undefined;
    },
    announce(text) {
      // A live region announces changes only, so it has to be in the page, empty, before the text.
      status.textContent = '';
      requestAnimationFrame(() => {
        if (host.isConnected) status.textContent = text;
      });
    },
  };
}

function createElements({ document, css }: CardHostDeps) {
  const [host, container, status] = [createDiv(document), createDiv(document), createDiv(document)];
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${CONTAINER_CSS}\n${css}`);
  root.adoptedStyleSheets = [sheet];
  status.className = 'status';
  status.setAttribute('role', 'status');
  root.append(container, status);
  host.popover = 'manual';
  setImportant(host, HOST_STYLES);
  return { host, root, container, status };
}

/** In an SVG or XML document, `createElement` makes an element without any HTML behavior. */
function createDiv(document: Document): HTMLDivElement {
  // Holds: an element of this name in this namespace is a div.
  return document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLDivElement;
}

function watchFocus(
  root: ShadowRoot,
  { document, onFocus }: CardHostDeps,
  signal: AbortSignal,
): void {
  const onFocusIn = (): void => {
    // A press of the mouse also gives focus, but does not say that the card should stay.
    if (root.activeElement?.matches(':focus-visible')) onFocus(true);
  };
  const onFocusOut = (): void => {
    // Focus that only moves within the card is back by then.
    setTimeout(() => {
      if (root.isConnected && !root.activeElement && document.hasFocus()) onFocus(false);
    });
  };
  root.addEventListener('focusin', onFocusIn, { signal });
  root.addEventListener('focusout', onFocusOut, { signal });
}
