import { styleHost } from './card-host-style.ts';
import { clippersOf, homeOf, viewOf, writingOf } from './card-container.ts';
import { overlaps, type Box } from '../dom/geometry.ts';
import { placeCard, type LineFlow, type Side } from './place-card.ts';

/** The words a card belongs to. */
export interface Anchor {
  readonly range: Range;
  /** Which client rect of the range was pointed at; `undefined`: the first that is in view. */
  readonly line: number | undefined;
  /** A bottom sheet for fingers instead of a card beside the words. */
  readonly isSheet: boolean;
}

/** Where the host stands on the page. */
export interface CardSeat {
  /** Puts the host beside the words, into the element that it has to be in. */
  take(anchor: Anchor): void;
  /** Measures the card anew and puts it to its words again. */
  follow(): void;
  /** Takes the host off the page. */
  leave(): void;
  /** Whether there was not room enough for all of the card, so that it scrolls. */
  isCut(): boolean;
  /** The line of the words; `undefined` while no seat is taken. */
  line(): Box | undefined;
}

/** What the seat is made of. */
export interface CardSeatDeps {
  readonly document: Document;
  /** A popover that is nowhere on the page yet. */
  readonly host: HTMLElement;
  /** The element in the host's root that holds the card and takes its limits. */
  readonly room: HTMLElement;
  /** The words scrolled out of view, or left the page. */
  onOutOfView(): void;
}

/** Between a card and the edges of the view, both together. */
const MARGINS_PX = 16;
/** A sheet leaves the rest of the view to the page. */
const SHEET_SHARE = 0.6;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** All that is known of a seat while it is taken. */
interface Taken extends Anchor {
  readonly home: Element;
  /** What cuts the words off where they stick out of it. */
  readonly clippers: readonly Element[];
  readonly writing: { readonly flow: LineFlow; readonly rtl: boolean };
}

/** Makes the seat; following ends with the signal or when it is left. */
export function createCardSeat(deps: CardSeatDeps, signal: AbortSignal): CardSeat {
  const { document, host, room } = deps;
  let taken: Taken | undefined;
  let following = new AbortController();
  let side: Side | undefined;
  let isCut = false;
  /** The card without the limits of its place, in the view it was measured in. */
  let natural: (Size & { readonly within: string }) | undefined;
  /** The room's size as it was left: another one comes from the card. */
  let settled: Size = { width: 0, height: 0 };

  function take(anchor: Anchor): void {
    following.abort();
    following = new AbortController();
    const { range } = anchor;
    // Everything of the page is read before anything is written, so that it is laid out once.
    const home = homeOf(range, document);
    taken = { ...anchor, home, clippers: clippersOf(range), writing: writingOf(range) };
    side = undefined;
    isCut = false;
    natural = undefined;
    const box = line();
    const view = viewOf(document);
    // CSS zoom of the page is taken back: client coordinates are then the card's own.
    styleHost(host, { zoom: `${1 / (home.currentCSSZoom || 1)}` });
    room.className = anchor.isSheet ? 'room room-sheet' : 'room';
    if (host.parentNode !== home) home.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
    put(box, view);
    if (taken) watch(AbortSignal.any([signal, following.signal]));
  }

  /** Follows the words for as long as the seat is taken. */
  function watch(until: AbortSignal): void {
    const { defaultView } = document;
    const options = { capture: true, passive: true, signal: until };
    defaultView?.addEventListener('scroll', putAgain, options);
    defaultView?.addEventListener('resize', putAgain, options);
    defaultView?.visualViewport?.addEventListener('scroll', putAgain, options);
    defaultView?.visualViewport?.addEventListener('resize', putAgain, options);
    const resized = new ResizeObserver(() => {
      const { width, height } = sizeOf(room);
      if (width === settled.width && height === settled.height) return;
      // A frame later: resizing what is observed while it is reported raises an error event in the page.
      requestAnimationFrame(follow);
    });
    resized.observe(room);
    until.addEventListener('abort', () => resized.disconnect());
  }

  function follow(): void {
    natural = undefined;
    putAgain();
  }

  function putAgain(): void {
    if (taken) put(line(), viewOf(document));
  }

  function put(box: Box | undefined, view: Box): void {
    if (!taken) return;
    const isThere = box !== undefined && host.isConnected;
    if (isThere && taken.isSheet) layAtFoot(box, view);
    else if (isThere && isInView(box, view)) layBeside(box, view);
    else deps.onOutOfView();
  }

  function isInView(box: Box, view: Box): boolean {
    const clips = taken?.clippers.map(clipper => clipper.getBoundingClientRect()) ?? [];
    return [view, ...clips].every(clip => overlaps(box, clip));
  }

  /** A sheet lies at the foot of the view, unless the words are there. */
  function layAtFoot(box: Box, view: Box): void {
    const width = view.right - view.left;
    limit(width, (view.bottom - view.top) * SHEET_SHARE);
    styleHost(host, { width: px(width), left: px(view.left) });
    const foot = view.bottom - room.offsetHeight;
    const isAbove = box.bottom > foot && box.top - view.top > view.bottom - box.bottom;
    room.dataset['side'] = isAbove ? 'above' : 'below';
    styleHost(host, { top: px(isAbove ? view.top : foot) });
    settled = sizeOf(room);
  }

  function layBeside(box: Box, view: Box): void {
    if (!taken) return;
    const card = measure(view);
    const at = placeCard({ line: box, card, view, side, ...taken.writing });
    side = at.side;
    isCut = at.maxHeight < card.height;
    limit(at.maxWidth, at.maxHeight);
    styleHost(host, { left: px(at.left), top: px(at.top) });
    const isWhole = at.maxWidth >= card.width && at.maxHeight >= card.height;
    // Asking again would lay the page out again.
    settled = isWhole ? card : sizeOf(room);
  }

  /** The card's size where only the view limits it. */
  function measure(view: Box): Size {
    const width = view.right - view.left - MARGINS_PX;
    const height = view.bottom - view.top - MARGINS_PX;
    const within = `${width} ${height}`;
    if (natural?.within !== within) {
      styleHost(host, { width: 'max-content' });
      limit(width, height);
      natural = { within, ...sizeOf(room) };
    }
    return natural;
  }

  /** Set on the room alone: all that is in the card would have to be styled anew for an inherited property. */
  function limit(width: number, height: number): void {
    styleHost(room, { 'max-width': px(width), 'max-height': px(height) });
  }

  function line(): Box | undefined {
    if (!taken) return undefined;
    const rects = [...taken.range.getClientRects()];
    const view = viewOf(document);
    return rects[taken.line ?? -1] ?? rects.find(rect => overlaps(rect, view)) ?? rects[0];
  }

  return {
    take,
    follow,
    leave() {
      taken = undefined;
      following.abort();
      host.remove();
    },
    isCut: () => isCut,
    line,
  };
}

function sizeOf({ offsetWidth, offsetHeight }: HTMLElement): Size {
  return { width: offsetWidth, height: offsetHeight };
}

/** Whole pixels: letters blur between them. */
function px(value: number): string {
  return `${Math.round(value)}px`;
}
