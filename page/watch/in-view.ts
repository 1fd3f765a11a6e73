import { boxOf, elementAt, isElement, parentOf } from '../dom/native-dom.ts';

/** Where the view is probed, as parts of its height: each probe takes milliseconds on a giant page. */
const ROWS = [0.2, 0.5, 0.8];
/** In heights of the view: what is taller holds more than the reader has before them. */
const TALLEST = 2;

/**
 * The parts of the page that stand in view, none much taller than it; none on a page that is not scrolled: its
 * beginning is read first anyway. Reads layout.
 */
export function regionsInView(page: Document): readonly Element[] {
  if (window.scrollY < innerHeight) return [];
  const hits = ROWS.map(row => elementAt(page, innerWidth / 2, innerHeight * row));
  return hits.flatMap(hit => (hit && largestInReach(hit)) ?? []);
}

function largestInReach(hit: Element): Element | undefined {
  let region: Element | undefined;
  for (let up: Node | null = hit; up && isElement(up); up = parentOf(up)) {
    if (boxOf(up).height > innerHeight * TALLEST) break;
    region = up;
  }
  return region;
}
