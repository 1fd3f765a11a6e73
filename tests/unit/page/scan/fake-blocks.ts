import type { Judgement } from '../../../../detection/mention.ts';
import type { LiveCandidate } from '../../../../page/paint/anchored-candidate.ts';
import type { Judged, Measured } from '../../../../page/scan/block-state.ts';
import type { FoundBlock, MeasuredBlock } from '../../../../page/scan/pipeline.ts';
import type { TextBlock } from '../../../../page/text/text-block.ts';

/** A node that is a key and nothing else: the store looks into none. */
export const fakeNode = (): Text => Object.freeze({}) as Text;

/** A block of one text node. */
export function fakeText(
  text: string,
  { container = fakeNode(), node = fakeNode() }: { container?: Node; node?: Text } = {},
): TextBlock {
  const segment = { node, data: text, from: 0, to: text.length, at: 0 };
  return {
    container,
    isInShadow: false,
    text,
    segments: [{ ...segment, afterGap: false, afterEdge: false }],
  };
}

const candidate = {
  start: 0,
  end: 6,
  entityId: 'openai',
  name: { text: 'OpenAI', entityId: 'openai', case: 'exact', ambiguity: 0 },
} as const;

/** A block that was found, with one candidate. */
export const foundIn = (block: TextBlock): FoundBlock => ({
  block,
  candidates: [candidate],
  softBreaks: [],
});

/** The same block after layout; `isVisible`: can its candidate be seen? */
export const measuredIn = (block: TextBlock, isVisible = true): MeasuredBlock => ({
  block,
  candidates: [candidate],
  visible: new Set(isVisible ? [0] : []),
});

/** The state of a block that was measured. */
export const measuredState = (isVisible = true): Measured => ({
  kind: 'measured',
  candidates: [candidate],
  visible: new Set(isVisible ? [0] : []),
});

/** A judgement of the candidate. */
const judgement: Judgement = {
  start: 0,
  end: 6,
  entityId: 'openai',
  confidence: 1,
  verdict: 'mention',
  reasons: [],
};

/** The state of a block that was judged, with one anchor of its own. */
export const judgedState = (isVisible = true): Judged => ({
  ...measuredState(isVisible),
  kind: 'judged',
  judgements: [judgement],
  anchors: [Object.freeze({ id: 1, judgement }) as LiveCandidate],
});
