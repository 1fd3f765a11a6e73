import type { Box } from '../dom/geometry.ts';

/** Where the next line of the text around the mention is; `left` and `right` in vertical writing modes. */
export type LineFlow = 'down' | 'left' | 'right';

/** What the place of a card depends on. All boxes are in client coordinates. */
export interface Placing {
  /** The line of the mention that the card belongs to. */
  readonly line: Box;
  /** The card's natural size, greater than 0. */
  readonly card: { readonly width: number; readonly height: number };
  /** The visible part of the page; smaller than the window under pinch zoom. */
  readonly view: Box;
  readonly flow: LineFlow;
  /** Text runs from right to left: the right edges of card and line are aligned. */
  readonly rtl: boolean;
  /** The side that the card is on already: it stays there while it is readable. */
  readonly side?: Side | undefined;
}

/** The place of a card: never on its line, always within the view. */
export interface Place {
  readonly left: number;
  readonly top: number;
  /** A larger card has to scroll. */
  readonly maxWidth: number;
  readonly maxHeight: number;
  /** The side of the line it is on. */
  readonly side: Side;
}

/** A side of the mention's line. */
export type Side = 'above' | 'below' | 'left' | 'right';

/** Between line and card: near enough for the pointer to cross, far enough to read the line. */
const GAP_PX = 6;
/** Between card and the edge of the view. */
const MARGIN_PX = 8;
/** A smaller card is not readable even if it scrolls. */
const LEAST_HEIGHT_PX = 200;
const LEAST_WIDTH_PX = 220;

const SIDES: Readonly<Record<LineFlow, readonly Side[]>> = {
  down: ['below', 'above', 'right', 'left'],
  left: ['left', 'right', 'below', 'above'],
  right: ['right', 'left', 'below', 'above'],
};

/**
 * Chooses the card's place: after the line if it fits there, else before it, else on the roomier of the two sides.
 * Beside the mention, where it covers the text that is read next, only if neither side is readable. Pure, and
 * synchronous, so that a card is placed in the frame that it opens in.
 */
export function placeCard(placing: Placing): Place {
  const spaces = SIDES[placing.flow].map(side => spaceAt(side, placing));
  const readable = spaces.filter(space => space.isReadable);
  const alongFlow = spaces.slice(0, 2).filter(space => space.isReadable);
  const chosen =
    readable.find(({ side }) => side === placing.side) ??
    roomiest(alongFlow) ??
    roomiest(readable) ??
    roomiest(spaces);
  if (!chosen) throw new RangeError('a flow has sides');
  return positioned(chosen, placing);
}

/** The one that shows most of the card; of equals the first. */
function roomiest(spaces: readonly FreeSpace[]): FreeSpace | undefined {
  return spaces.toSorted((a, b) => b.shown - a.shown)[0];
}

interface FreeSpace {
  readonly side: Side;
  readonly width: number;
  readonly height: number;
  /** The part of the card's area that shows without scrolling, 0 to 1. */
  readonly shown: number;
  readonly isReadable: boolean;
}

function spaceAt(side: Side, { line, card, view }: Placing): FreeSpace {
  const upright = side === 'above' || side === 'below';
  const across = view.right - view.left - 2 * MARGIN_PX;
  const along = view.bottom - view.top - 2 * MARGIN_PX;
  const free = {
    above: line.top - view.top,
    below: view.bottom - line.bottom,
    left: line.left - view.left,
    right: view.right - line.right,
  };
  const depth = free[side] - GAP_PX - MARGIN_PX;
  const width = Math.max(0, upright ? across : Math.min(depth, across));
  const height = Math.max(0, upright ? Math.min(depth, along) : along);
  const shown = Math.min(1, width / card.width) * Math.min(1, height / card.height);
  const isReadable =
    width >= Math.min(card.width, LEAST_WIDTH_PX) &&
    height >= Math.min(card.height, LEAST_HEIGHT_PX);
  return { side, width, height, shown, isReadable };
}

function positioned({ side, width, height }: FreeSpace, { line, card, view, rtl }: Placing): Place {
  const w = Math.min(card.width, width);
  const h = Math.min(card.height, height);
  const alignedX = rtl ? line.right - w : line.left;
  const x = clamp(alignedX, view.left + MARGIN_PX, view.right - MARGIN_PX - w);
  const y = clamp(line.top, view.top + MARGIN_PX, view.bottom - MARGIN_PX - h);
  // A line that is partly out of view must not pull the card out with it.
  const below = clamp(line.bottom + GAP_PX, view.top + MARGIN_PX, Infinity);
  const above = clamp(line.top - GAP_PX - h, -Infinity, view.bottom - MARGIN_PX - h);
  const corner = {
    below: { left: x, top: below },
    above: { left: x, top: above },
    left: { left: clamp(line.left - GAP_PX - w, -Infinity, view.right - MARGIN_PX - w), top: y },
    right: { left: clamp(line.right + GAP_PX, view.left + MARGIN_PX, Infinity), top: y },
  };
  return { ...corner[side], maxWidth: width, maxHeight: height, side };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
