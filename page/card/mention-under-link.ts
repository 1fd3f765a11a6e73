import type { MarkedMention, MentionIndex } from '../paint/anchored-candidate.ts';
import { holds, type Point } from '../dom/geometry.ts';

const LINK = 'a[href], button, [role="link"], [role="button"]';
/** Computed colours without any opacity. */
const SEE_THROUGH = /^transparent$|^rgba\(.*, 0\)$|\/ 0\)$/;
/** These paint something of their own, so that nothing is seen through them. */
const REPLACED = 'img, picture, video, canvas, svg, iframe, object, embed, input, textarea, select';

/**
 * The painted mention that is seen through a link stretched over it, or `undefined`. Teasers on news sites are made
 * so that an empty box of the headline's link covers the whole card: the words below are read but never hit.
 */
export function mentionUnderLink(
  root: DocumentOrShadowRoot,
  index: MentionIndex,
  point: Point,
): MarkedMention | undefined {
  if (!root.elementFromPoint(point.x, point.y)?.closest(LINK)) return undefined;
  const stack = root.elementsFromPoint(point.x, point.y);
  const seen = new Set<Node>(stack.slice(0, firstOpaque(stack) + 1));
  return index.painted().find(mention => {
    const owner = mention.node.parentElement;
    if (!owner || !seen.has(owner) || !owner.checkVisibility({ opacityProperty: true })) {
      return false;
    }
    return [...mention.range.getClientRects()].some(rect => holds(rect, point));
  });
}

/** The first box from above that hides what is below it; its own words are still seen. */
function firstOpaque(stack: readonly Element[]): number {
  const at = stack.findIndex(element => {
    if (element.matches(REPLACED)) return true;
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    return backgroundImage !== 'none' || !SEE_THROUGH.test(backgroundColor);
  });
  return at < 0 ? stack.length : at;
}
