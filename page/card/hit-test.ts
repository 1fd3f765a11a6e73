import type { AnchoredCandidate, MentionIndex } from '../paint/anchored-candidate.ts';
import { containsNode, isRendered, rootOf } from '../dom/native-dom.ts';
import { holds, type Point } from '../dom/geometry.ts';

/** Not yet in TypeScript's DOM types. https://drafts.csswg.org/css-highlight-api-1/#interactions */
interface HighlightRegistryWithPoints {
  highlightsFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: readonly ShadowRoot[] },
  ): readonly { readonly highlight: Highlight; readonly ranges: readonly AbstractRange[] }[];
}

/** A pointer this far outside a line box still hits it: line boxes leave gaps that letters do not fill. */
const SLACK_PX = 2;

/**
 * The painted mention that is visible at the point, or `undefined`.
 * @param shadowRoots The open shadow roots that the point may be in, outermost first.
 */
export function mentionAtPoint(
  document: Document,
  index: MentionIndex,
  point: Point,
  shadowRoots: readonly ShadowRoot[],
): AnchoredCandidate | undefined {
  for (const range of rangesAtPoint(document, index, point, shadowRoots)) {
    const mention = index.ofRange(range);
    if (!mention) continue;
    const text = mention.range;
    // Firefox also reports ranges that are hidden or covered.
    if (lineAtPoint(text, point) !== undefined && isVisibleAt(text, document, point, shadowRoots)) {
      return mention;
    }
  }
  return mentionUnderLink(shadowRoots.at(-1) ?? document, index, point);
}

/**
 * The line of the range at the point, as an index into `Range.getClientRects()`: the rect that holds the point, else
 * the first within {@link SLACK_PX}; `undefined`: none.
 */
export function lineAtPoint(range: Range, point: Point): number | undefined {
  const rects = [...range.getClientRects()];
  const exact = rects.findIndex(rect => holds(rect, point));
  const line = exact >= 0 ? exact : rects.findIndex(rect => holds(rect, point, SLACK_PX));
  return line >= 0 ? line : undefined;
}

function rangesAtPoint(
  document: Document,
  index: MentionIndex,
  { x, y }: Point,
  shadowRoots: readonly ShadowRoot[],
): readonly AbstractRange[] {
  const registry: HighlightRegistry & HighlightRegistryWithPoints = CSS.highlights;
  if (registry.highlightsFromPoint) {
    return registry.highlightsFromPoint(x, y, { shadowRoots }).flatMap(hit => hit.ranges);
  }
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  if (!caret) return [];
  const { offsetNode, offset } = caret;
  return index
    .painted()
    .flatMap(mention => mention.ranges)
    .filter(
      ({ startContainer, startOffset, endOffset }) =>
        startContainer === offsetNode && startOffset <= offset && offset <= endOffset,
    );
}

const VISIBLE = { visibilityProperty: true, opacityProperty: true };

function isVisibleAt(
  range: Range,
  document: Document,
  { x, y }: Point,
  shadowRoots: readonly ShadowRoot[],
): boolean {
  const { commonAncestorContainer: node } = range;
  const owner = node instanceof Element ? node : node.parentElement;
  if (!owner || !isRendered(owner, VISIBLE)) return false;
  const root = rootOf(owner);
  const within = shadowRoots.find(shadow => shadow === root) ?? document;
  const top = within.elementFromPoint(x, y);
  return top !== null && (containsNode(owner, top) || containsNode(top, owner));
}

const LINK = 'a[href], button, [role="link"], [role="button"]';
/** Computed colors without any opacity. */
const TRANSPARENT = /^transparent$|^rgba\(.*, 0\)$|\/ 0\)$/;
/** Replaced elements paint content of their own, which hides what is below. */
const REPLACED = 'img, picture, video, canvas, svg, iframe, object, embed, input, textarea, select';

/**
 * The painted mention that is visible through a link stretched over it. Teasers on news sites do this: an empty box
 * of the headline's link covers the whole teaser, so hit tests never reach the text below it.
 */
function mentionUnderLink(
  root: DocumentOrShadowRoot,
  index: MentionIndex,
  point: Point,
): AnchoredCandidate | undefined {
  if (!root.elementFromPoint(point.x, point.y)?.closest(LINK)) return undefined;
  const stack = root.elementsFromPoint(point.x, point.y);
  const visible = new Set<Node>(stack.slice(0, firstOpaque(stack) + 1));
  return index.painted().find(mention => {
    const owner = mention.node.parentElement;
    if (!owner || !visible.has(owner) || !owner.checkVisibility({ opacityProperty: true })) {
      return false;
    }
    // Made only for the few mentions that get here: every live range costs the page a little.
    return [...mention.range.getClientRects()].some(rect => holds(rect, point));
  });
}

/** Index of the topmost box that hides what is below it; its own text is still visible. */
function firstOpaque(stack: readonly Element[]): number {
  const at = stack.findIndex(element => {
    if (element.matches(REPLACED)) return true;
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    return backgroundImage !== 'none' || !TRANSPARENT.test(backgroundColor);
  });
  return at < 0 ? stack.length : at;
}
