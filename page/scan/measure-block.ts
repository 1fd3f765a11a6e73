import type { Detector } from '../../detection/detector.ts';
import type { Candidate } from '../../detection/mention.ts';
import type { BlockText } from '../text/text-block.ts';
import { isConnected } from '../dom/native-dom.ts';
import type { FoundFlow } from './find-blocks.ts';
import { stretchesOf } from './anchor-candidate.ts';
import type { Sight } from '../text/visibility.ts';
import { partWords } from '../text/word-breaks.ts';

/** A flow as layout has it, with its candidates. */
export interface SettledFlow {
  readonly flow: BlockText;
  readonly candidates: readonly Candidate[];
  /** Starts of the candidates that can be seen; empty: nothing is for the reader now. */
  readonly seen: ReadonlySet<number>;
}

/** Decides by layout what only layout can tell; undefined where the flow holds no candidate. Reads layout. */
export function settleFlow(
  { block, joints }: FoundFlow,
  detector: Pick<Detector, 'findCandidates'>,
  sight: Sight,
): SettledFlow | undefined {
  const flow = joints.length > 0 ? partWords(block, joints) : block;
  const candidates = detector.findCandidates(flow.text);
  if (candidates.length === 0) return undefined;
  return { flow, candidates, seen: seenIn(flow, candidates, sight) };
}

/** Starts of those candidates of a flow that can be seen. Reads layout. */
export function seenIn(
  flow: BlockText,
  candidates: readonly Candidate[],
  sight: Sight,
): ReadonlySet<number> {
  const seen = new Set<number>();
  for (const span of candidates) {
    const first = stretchesOf(flow, span)[0];
    if (first && sight(first.node, first.from, first.to)) seen.add(span.start);
  }
  return seen;
}

/** Does the page still hold the flow's text, letter for letter, in its place? */
export function stillStands({ text, pieces }: BlockText): boolean {
  return pieces.every(({ node, data, from, to, at }) => {
    if (!isConnected(node)) return false;
    const now = node.data;
    return now === data || (now.length >= to && text.startsWith(now.slice(from, to), at));
  });
}

/** As {@link stillStands}, of a span of the text alone. */
export function spanStands(
  { text, pieces }: BlockText,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return pieces.every(({ node, from, to, at }) => {
    const [first, last] = [Math.max(start, at), Math.min(end, at + to - from)];
    if (first >= last) return true;
    const now = node.data.slice(from + first - at, from + last - at);
    return isConnected(node) && now === text.slice(first, last);
  });
}
