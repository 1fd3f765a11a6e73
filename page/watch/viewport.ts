import { outermost } from '../dom/document-order.ts';
import { boxOf, elementAt, isElement, parentOf } from '../dom/native-dom.ts';

/** How far around the viewport something counts as near: a quick flick of the wheel stays inside. */
const MARGIN = '1200px';
/** Where the viewport is probed, in shares of its height: each probe takes milliseconds on a giant page. */
const PROBES = [0.2, 0.5, 0.8];
/** In viewport heights: taller elements also hold off-screen text. */
const TALLEST = 2;

/** Tells which of many blocks are near the viewport, without asking for layout. */
export interface NearView {
  /** Follows a block by an element that is where its text is; replaces what was followed under this id. */
  follow(id: number, element: Element): void;
  unfollow(id: number): void;
  isNear(id: number): boolean;
}

/** An observed element and the ids that are followed by it. */
interface Followed {
  readonly ids: Set<number>;
  isNear: boolean;
}

/** @param onChange Called with the ids that came near or went away, after the browser's own layout. */
export function createNearView(
  onChange: (ids: ReadonlySet<number>) => void,
  signal: AbortSignal,
): NearView {
  const elements = new Map<number, Element>();
  const followed = new Map<Element, Followed>();
  const observer = new IntersectionObserver(
    entries => {
      const changed = new Set(entries.flatMap(entry => [...changedIds(entry, followed)]));
      if (changed.size > 0) onChange(changed);
    },
    { rootMargin: MARGIN, scrollMargin: MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect());

  function unfollow(id: number): void {
    const element = elements.get(id);
    const known = element && followed.get(element);
    elements.delete(id);
    known?.ids.delete(id);
    if (!element || known?.ids.size !== 0) return;
    followed.delete(element);
    observer.unobserve(element);
  }
  function follow(id: number, element: Element): void {
    if (elements.get(id) === element) return;
    unfollow(id);
    elements.set(id, element);
    const known = followed.get(element) ?? { ids: new Set(), isNear: false };
    followed.set(element, known);
    if (known.ids.size === 0) observer.observe(element);
    known.ids.add(id);
  }
  function isNear(id: number): boolean {
    const element = elements.get(id);
    return element !== undefined && followed.get(element)?.isNear === true;
  }
  return { follow, unfollow, isNear };
}

/** Takes in one report of the observer: the ids for which something changed. */
function changedIds(
  { target, isIntersecting, boundingClientRect: { width, height } }: IntersectionObserverEntry,
  followed: ReadonlyMap<Element, Followed>,
): Iterable<number> {
  const known = followed.get(target);
  // An element without a box of its own (`display: contents`) does not tell where its text is.
  const isNear = isIntersecting || (width === 0 && height === 0);
  if (!known || known.isNear === isNear) return [];
  known.isNear = isNear;
  return known.ids;
}

/**
 * The parts of the page that are in view, none much taller than the viewport, none inside another. Empty on a page that is not scrolled:
 * its beginning is read first anyway. Reads layout.
 */
export function regionsInView(page: Document): readonly Element[] {
  if (window.scrollY < innerHeight) return [];
  const hits = PROBES.map(share => elementAt(page, innerWidth / 2, innerHeight * share));
  return outermost(hits.flatMap(hit => (hit && largestInReach(hit)) ?? []));
}

function largestInReach(hit: Element): Element | undefined {
  let region: Element | undefined;
  for (let up: Node | null = hit; up && isElement(up); up = parentOf(up)) {
    if (boxOf(up).height > innerHeight * TALLEST) break;
    region = up;
  }
  return region;
}
