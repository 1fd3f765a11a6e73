import type { MarkedMention, MentionIndex } from '../paint/anchored-candidate.ts';
import { containsNode, isRendered, rootOf } from '../dom/native-dom.ts';
import { holds, type Point } from '../dom/geometry.ts';
import { mentionUnderLink } from './mention-under-link.ts';

/** A mention under a point. */
export interface MentionHit {
  readonly mention: MarkedMention;
  /** Which of the mention's client rects, in the order of `Range.getClientRects`, lies under the point. */
  readonly line: number;
}

/** Not yet in TypeScript's DOM types. https://drafts.csswg.org/css-highlight-api-1/#interactions */
interface HighlightRegistryWithPoints {
  highlightsFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: readonly ShadowRoot[] },
  ): readonly { readonly highlight: Highlight; readonly ranges: readonly AbstractRange[] }[];
}

/** A pointer this far outside the letters still counts: line boxes leave gaps that letters do not fill. */
const SLACK_PX = 2;

/**
 * The painted mention that a reader sees under the point, or `undefined`.
 * `shadowRoots`: the open shadow roots that the point may lie in, outermost first.
 */
export function mentionAtPoint(
  document: Document,
  index: MentionIndex,
  point: Point,
  shadowRoots: readonly ShadowRoot[],
): MentionHit | undefined {
  for (const range of rangesAtPoint(document, index, point, shadowRoots)) {
    const mention = index.ofRange(range);
    if (!mention) continue;
    const words = mention.range;
    const line = lineAtPoint(words, point);
    // Firefox also reports ranges that something covers or that are hidden.
    if (line !== undefined && isSeenAt(words, document, point, shadowRoots)) {
      return { mention, line };
    }
  }
  const covered = mentionUnderLink(shadowRoots.at(-1) ?? document, index, point);
  const line = covered && lineAtPoint(covered.range, point);
  return covered && line !== undefined ? { mention: covered, line } : undefined;
}

/** The index of the client rect that holds the point, the nearest within {@link SLACK_PX}; `undefined`: none does. */
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
    .flatMap(mention => mention.strokes)
    .filter(
      ({ startContainer, startOffset, endOffset }) =>
        startContainer === offsetNode && startOffset <= offset && offset <= endOffset,
    );
}

const SEEN = { visibilityProperty: true, opacityProperty: true };

function isSeenAt(
  range: Range,
  document: Document,
  { x, y }: Point,
  shadowRoots: readonly ShadowRoot[],
): boolean {
  const owner = elementOf(range.commonAncestorContainer);
  if (!owner || !isRendered(owner, SEEN)) return false;
  const root = rootOf(owner);
  const within = shadowRoots.find(shadow => shadow === root) ?? document;
  const top = within.elementFromPoint(x, y);
  return top !== null && (containsNode(owner, top) || containsNode(top, owner));
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
