import type { AnchoredCandidate, MentionIndex } from '../../../../page/paint/anchored-candidate.ts';

/** Puts markup into the page, for the time of one test. Elements marked `data-m` hold mentions. */
export function stage(html: string, signal: AbortSignal): HTMLElement {
  const box = document.createElement('main');
  box.innerHTML = html;
  document.body.append(box);
  signal.addEventListener('abort', () => box.remove());
  return box;
}

/** A painted index over ranges, registered as highlights the way the painter does. */
export function indexOf(ranges: readonly Range[], signal: AbortSignal): MentionIndex {
  const mentions = ranges.map((range, id): AnchoredCandidate => {
    const blockText = range.toString();
    const ranges = [range.cloneRange()];
    return {
      id,
      node: firstText(range),
      range,
      ranges,
      blockText,
      judgement: {
        entityId: 'openai',
        start: 0,
        end: blockText.length,
        confidence: 1,
        verdict: 'mention',
        reasons: [],
      },
    };
  });
  const name = 'context-annotator-openai';
  CSS.highlights.set(name, new Highlight(...mentions.flatMap(mention => mention.ranges)));
  signal.addEventListener('abort', () => CSS.highlights.delete(name));
  return {
    all: () => mentions,
    painted: () => mentions,
    ofRange: range => mentions.find(mention => mention.ranges.some(painted => painted === range)),
  };
}

/** Ranges over the text of all that match, from letter to letter as strokes are. */
export function rangesOver(root: ParentNode, selector = '[data-m]'): Range[] {
  return [...root.querySelectorAll(selector)].map(element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = firstText(range);
    range.selectNodeContents(text);
    return range;
  });
}

/** The middle of a rect. */
export function middle(rect: DOMRect | undefined): { x: number; y: number } {
  if (!rect) throw new Error('The range has no rect: nothing is laid out.');
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
}

function firstText({ startContainer, startOffset }: Range): Text {
  const node = startContainer.childNodes[startOffset] ?? startContainer;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const text = node instanceof Text ? node : walker.nextNode();
  if (!(text instanceof Text)) throw new TypeError('No text begins the range.');
  return text;
}
