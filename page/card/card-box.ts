import type { Box } from '../dom/geometry.ts';
import { placeCard, type Placing, type Side } from './place-card.ts';

/** A size in CSS pixels of the card's host. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The box of a card: its natural size, and the limits it has to fit. */
export interface CardBox {
  /** The size that the card has if only the visible area limits it. Measured once per area, until `invalidate`. */
  naturalSize(area: Box): Size;
  /** Limits the card; beyond these it scrolls. */
  limit(width: number, height: number): void;
  /** Notes the size that the card was left with, so that a change of it can be told. `size`: skips measuring. */
  settle(size?: Size): void;
  /** Whether the card has changed its size since it was settled. */
  hasChanged(): boolean;
  /** The card's content may have changed: its natural size is measured again. */
  invalidate(): void;
}

/** How a card was placed beside its line. */
export interface Beside {
  readonly side: Side;
  /** Whether it has too little room and scrolls. */
  readonly isCut: boolean;
}

/** Between a card and the edges of the visible area, both edges together. */
const MARGINS_PX = 16;
/** A sheet covers at most this part of the visible area's height. */
const SHEET_SHARE = 0.6;

/** @param container The element in the host's shadow root that holds the card and takes its limits. */
export function createCardBox(host: HTMLElement, container: HTMLElement): CardBox {
  let natural: (Size & { readonly area: string }) | undefined;
  let settled: Size = { width: 0, height: 0 };

  /** Set on the container alone: an inherited property would make the browser style the whole card again. */
  function limit(width: number, height: number): void {
    setImportant(container, { 'max-width': px(width), 'max-height': px(height) });
  }

  return {
    limit,
    naturalSize({ left, top, right, bottom }) {
      const width = right - left - MARGINS_PX;
      const height = bottom - top - MARGINS_PX;
      const area = `${width} ${height}`;
      if (natural?.area !== area) {
        setImportant(host, { width: 'max-content' });
        limit(width, height);
        natural = { area, ...sizeOf(container) };
      }
      return natural;
    },
    settle(size = sizeOf(container)) {
      settled = size;
    },
    hasChanged() {
      const { width, height } = sizeOf(container);
      return width !== settled.width || height !== settled.height;
    },
    invalidate() {
      natural = undefined;
    },
  };
}

/** Places the host beside the anchor's line, and limits the card to the room there. */
export function placeBeside(
  placing: Omit<Placing, 'card'>,
  host: HTMLElement,
  box: CardBox,
): Beside {
  const card = box.naturalSize(placing.view);
  const { left, top, maxWidth, maxHeight, side } = placeCard({ ...placing, card });
  box.limit(maxWidth, maxHeight);
  setImportant(host, { left: px(left), top: px(top) });
  const isCut = maxHeight < card.height;
  // Measuring again would force another layout.
  box.settle(isCut || maxWidth < card.width ? undefined : card);
  return { side, isCut };
}

/**
 * Places the host as a sheet at the bottom of the visible area, or at its top if it would cover the anchor's line.
 * The container's `data-side` says which: `below` or `above`.
 */
export function placeSheet(
  { line, view }: Pick<Placing, 'line' | 'view'>,
  { host, container }: { readonly host: HTMLElement; readonly container: HTMLElement },
  box: CardBox,
): void {
  const width = view.right - view.left;
  box.limit(width, (view.bottom - view.top) * SHEET_SHARE);
  setImportant(host, { width: px(width), left: px(view.left) });
  const top = view.bottom - container.offsetHeight;
  const isAbove = line.bottom > top && line.top - view.top > view.bottom - line.bottom;
  container.dataset['side'] = isAbove ? 'above' : 'below';
  setImportant(host, { top: px(isAbove ? view.top : top) });
  box.settle();
}

/** Sets inline styles that no rule of the page can override. */
export function setImportant(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles)) {
    element.style.setProperty(name, value, 'important');
  }
}

/** A length rounded to whole pixels: text is blurred between them. */
function px(value: number): string {
  return `${Math.round(value)}px`;
}

function sizeOf({ offsetWidth, offsetHeight }: HTMLElement): Size {
  return { width: offsetWidth, height: offsetHeight };
}
