import { overlaps, type Box, type Point } from '../dom/geometry.ts';
import { anchorContext, visibleArea, type AnchorContext } from './anchor-context.ts';
import {
  createCardBox,
  placeBeside,
  placeSheet,
  setImportant,
  type Beside,
  type CardBox,
} from './card-box.ts';
import { lineAtPoint } from './hit-test.ts';
import type { Side } from './place-card.ts';

/** The text that a card belongs to. */
export interface Anchor {
  readonly range: Range;
  /** The point that decides which line of the range the card is placed beside; `undefined`: the first visible one. */
  readonly at: Point | undefined;
  /** A bottom sheet for touch instead of a card beside the text. */
  readonly isSheet: boolean;
}

/** The place of the card's host on the page. */
export interface CardPlacement {
  /** Appends the host to the page and places it beside its anchor. */
  readonly show: (anchor: Anchor) => void;
  /** Repositions the host after its anchor, the card's content or the visible area changed. */
  readonly update: () => void;
  /** Removes the host from the page. */
  hide(): void;
  /** Whether the card has too little room and scrolls. */
  readonly isCut: () => boolean;
  /** The line of the anchor, in client coordinates; `undefined` while no card is shown. */
  anchorRect(): Box | undefined;
}

/** What a placement needs. */
export interface CardPlacementDeps {
  readonly document: Document;
  /** A popover that is not in the page yet. */
  readonly host: HTMLElement;
  /** The element in the host's shadow root that holds the card. */
  readonly container: HTMLElement;
  /** The anchor scrolled out of view, or was removed from the page. */
  readonly onOutOfView: () => void;
}

/** A card that is shown. */
interface Placed extends Anchor, AnchorContext {
  /** Index of the anchor's line among the range's client rects. */
  readonly line: number | undefined;
  /** Ends following the anchor. */
  readonly end: AbortController;
}

/** Where a card is to go: read from the page before anything is written, so that it is laid out once. */
interface Target {
  readonly anchorRect: Box | undefined;
  readonly area: Box;
}

/** Makes a placement; it stops following its anchor with the signal. */
export function createCardPlacement(deps: CardPlacementDeps, signal: AbortSignal): CardPlacement {
  const { document, host, container } = deps;
  const box = createCardBox(host, container);
  let placed: Placed | undefined;
  let beside: Beside | undefined;

  const place = (current: Placed, target: Target): void => {
    beside = lay(current, target, beside?.side, deps, box);
  };
  const reposition = (): void => {
    if (placed) place(placed, targetOf(placed, document));
  };
  const update = (): void => {
    box.invalidate();
    reposition();
  };
  // A frame later: resizing an element while its resize is reported raises an error event in the page.
  const onResize = () => box.hasChanged() && requestAnimationFrame(update);

  return {
    show(anchor) {
      placed?.end.abort();
      const next = placedAt(anchor, document);
      [placed, beside] = [next, undefined];
      const target = targetOf(next, document);
      mount(next, host, container);
      box.invalidate();
      place(next, target);
      follow(deps, { reposition, onResize }, AbortSignal.any([signal, next.end.signal]));
    },
    update,
    hide() {
      placed?.end.abort();
      placed = undefined;
      host.remove();
    },
    isCut: () => beside?.isCut ?? false,
    anchorRect: () => placed && targetOf(placed, document).anchorRect,
  };
}

/** Places the card; for one beside its line, returns how. */
function lay(
  { flow, rtl, isSheet, clippers }: Placed,
  { anchorRect: line, area: view }: Target,
  side: Side | undefined,
  deps: CardPlacementDeps,
  box: CardBox,
): Beside | undefined {
  if (line && deps.host.isConnected) {
    if (isSheet) {
      placeSheet({ line, view }, deps, box);
      return undefined;
    }
    if (isInView(line, view, clippers)) {
      return placeBeside({ line, view, side, flow, rtl }, deps.host, box);
    }
  }
  deps.onOutOfView();
  return undefined;
}

function placedAt(anchor: Anchor, document: Document): Placed {
  const { range, at } = anchor;
  const line = at && lineAtPoint(range, at);
  return { ...anchor, ...anchorContext(range, document), line, end: new AbortController() };
}

/** The line that was pointed at, else the first visible one, else the first; none where the range has no box. */
function targetOf({ range, line }: Placed, document: Document): Target {
  const rects = [...range.getClientRects()];
  const area = visibleArea(document);
  const anchorRect = rects[line ?? -1] ?? rects.find(rect => overlaps(rect, area)) ?? rects[0];
  return { anchorRect, area };
}

function isInView(line: Box, view: Box, clippers: readonly Element[]): boolean {
  const clips = clippers.map(clipper => clipper.getBoundingClientRect());
  return [view, ...clips].every(clip => overlaps(line, clip));
}

/** Puts the host into the page as an open popover. */
function mount({ parent, isSheet }: Placed, host: HTMLElement, container: HTMLElement): void {
  // Undoes the page's CSS zoom: client coordinates are then the card's own.
  setImportant(host, { zoom: `${1 / (parent.currentCSSZoom || 1)}` });
  container.className = isSheet ? 'container container-sheet' : 'container';
  if (host.parentNode !== parent) parent.append(host);
  if (!host.matches(':popover-open')) host.showPopover();
}

/** Calls back for everything that moves the anchor or resizes the card. */
function follow(
  { document, container }: CardPlacementDeps,
  { reposition, onResize }: { readonly reposition: () => void; readonly onResize: () => void },
  until: AbortSignal,
): void {
  // Placing it has already found the anchor out of view, and hidden the card.
  if (until.aborted) return;
  const view = document.defaultView;
  const options = { capture: true, passive: true, signal: until };
  for (const target of [view, view?.visualViewport]) {
    target?.addEventListener('scroll', reposition, options);
    target?.addEventListener('resize', reposition, options);
  }
  const resized = new ResizeObserver(onResize);
  resized.observe(container);
  until.addEventListener('abort', () => resized.disconnect());
}
