import type { Judgement } from '../../detection/mention.ts';
import { type NodeSpan, nodeSpansOf, type TextBlock } from '../text/text-block.ts';

/** A judged candidate in its place on the page. It may be a mention or not, painted or not. */
export interface AnchoredCandidate {
  /** Unique within the page session; the same candidate keeps it while its block's text stays the same. */
  readonly id: number;
  readonly judgement: Judgement;
  /** The text node in which the words begin. */
  readonly node: Text;
  /** A new live range over the words. */
  readonly range: Range;
  /**
   * The ranges to paint: more than one where something else lies between the letters. Live, so that they move with
   * the words until the block is read again. The same objects as long as somebody holds them; live ranges slow every
   * DOM change, so do not hold them for long.
   */
  readonly ranges: readonly Range[];
  /** The block's text that the judgement's offsets count in. */
  readonly blockText: string;
}

/** The page's candidates, for cards and popup. */
export interface MentionIndex {
  /** Every judged candidate that can be seen, in document order, unpainted ones included. */
  all(): readonly AnchoredCandidate[];
  /** The painted ones, in document order: mentions, less what density and settings hide. */
  painted(): readonly AnchoredCandidate[];
  /** The painted candidate that owns this range: one of its {@link AnchoredCandidate.ranges}, as hit tests give it. */
  ofRange(range: AbstractRange): AnchoredCandidate | undefined;
}

/** An anchored candidate that can follow changes of the page. */
export interface LiveCandidate extends AnchoredCandidate {
  /** The same words with the same ranges under another judgement. */
  withJudgement(judgement: Judgement): LiveCandidate;
  /** Sets the ranges to their words again: setting a text node's data or moving the node empties the ranges in it. */
  repairRanges(): void;
  /** Continues in the text node that replaced another, if its letters there are the same. */
  replaceText(old: Text, now: Text): void;
}

/** Anchors a judged candidate of a block; `undefined` where no text node holds its span. */
export function anchorCandidate(
  id: number,
  judgement: Judgement,
  block: TextBlock,
): LiveCandidate | undefined {
  const anchor = createAnchor(nodeSpansOf(block, [judgement.start, judgement.end]));
  return anchor && candidateAt(anchor, { id, judgement, blockText: block.text });
}

function candidateAt(
  anchor: Anchor,
  facts: Pick<AnchoredCandidate, 'id' | 'judgement' | 'blockText'>,
): LiveCandidate {
  return {
    ...facts,
    withJudgement: judgement => candidateAt(anchor, { ...facts, judgement }),
    repairRanges: () => anchor.repair(),
    replaceText: (old, now) => anchor.replaceText(old, now),
    get node() {
      return anchor.node();
    },
    get ranges() {
      return anchor.ranges();
    },
    get range() {
      return anchor.range();
    },
  };
}

/** Where some words are in the DOM. */
interface Anchor {
  node(): Text;
  range(): Range;
  ranges(): readonly Range[];
  repair(): void;
  replaceText(old: Text, now: Text): void;
}

type Ends = readonly [first: NodeSpan, last: NodeSpan];

function createAnchor(firstSpans: readonly NodeSpan[]): Anchor | undefined {
  let spans = firstSpans;
  const ends = endsOf(spans);
  if (!ends) return undefined;
  let current: Ends = ends;
  /** Held weakly: live ranges slow every DOM change. */
  let made: WeakRef<readonly Range[]> | undefined;

  function repair(): void {
    const ranges = made?.deref();
    if (!ranges) return;
    for (const [index, group] of groupsOf(spans).entries()) {
      const range = ranges[index];
      if (range && !isAt(range, group)) setEnds(range, group);
    }
  }

  return {
    node: () => current[0].node,
    range: () => liveRange(current),
    ranges() {
      const known = made?.deref();
      if (known) return known;
      const ranges = groupsOf(spans).map(liveRange);
      made = new WeakRef(ranges);
      return ranges;
    },
    repair,
    replaceText(old, now) {
      const replaced = spans.filter(({ node }) => node === old);
      const isSame = ({ from, to }: NodeSpan): boolean =>
        now.data.slice(from, to) === old.data.slice(from, to);
      if (replaced.length === 0 || !replaced.every(isSame)) return;
      spans = spans.map(span => (span.node === old ? { ...span, node: now } : span));
      current = endsOf(spans) ?? current;
      repair();
    },
  };
}

function endsOf(spans: readonly NodeSpan[]): Ends | undefined {
  const [first] = spans;
  const last = spans.at(-1);
  return first && last && [first, last];
}

/** First and last of the spans that follow one another; a new group begins after each gap. */
function groupsOf(spans: readonly NodeSpan[]): readonly Ends[] {
  const groups: Ends[] = [];
  for (const span of spans) {
    const group = span.afterGap ? undefined : groups.pop();
    groups.push(group ? [group[0], span] : [span, span]);
  }
  return groups;
}

const isAt = (range: Range, [first, last]: Ends): boolean =>
  range.startContainer === first.node &&
  range.startOffset === first.from &&
  range.endContainer === last.node &&
  range.endOffset === last.to;

function liveRange(ends: Ends): Range {
  const range = new Range();
  setEnds(range, ends);
  return range;
}

function setEnds(range: Range, [first, last]: Ends): void {
  try {
    range.setStart(first.node, first.from);
    range.setEnd(last.node, last.to);
  } catch {
    // The page has shortened the text, and it was not read again yet: an empty range.
  }
}
