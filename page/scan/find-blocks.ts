import type { NamePlaces } from '../../detection/match/name-spans.ts';
import { type BlockText, partAround, readBlock } from '../text/text-block.ts';
import { findJoints } from '../text/word-breaks.ts';
import { isReadable } from '../text/readable.ts';
import { createLocator, type TextChunk } from '../text/text-chunks.ts';

/** A flow in which letters of a name were seen. */
export interface FoundFlow {
  readonly block: BlockText;
  /** Pieces whose edge only layout can judge; see {@link findJoints}. */
  readonly joints: readonly number[];
}

/** Finds the flows that hold names, each once; forgets what it has met when a new one is made. */
export interface FlowFinder {
  /** The flows around names in a chunk that were not met before. */
  inChunk(chunk: TextChunk): FoundFlow[];
  /** The flow around an offset of a text node; undefined where it was met before, or holds no name. */
  around(text: Text, offset: number): FoundFlow | undefined;
  /** The flows that now stand where a block stood. */
  again(block: BlockText): FoundFlow[];
}

/** What a finder needs to know of the blocks that there are. */
export interface KnownBlocks {
  /** Is the text node part of a block that still stands? */
  readonly isTaken: (text: Text, offset: number) => boolean;
  /** The text node that stands now where this one stood; undefined where none does. */
  readonly standingFor: (text: Text) => Text | undefined;
}

/** Makes a finder that has met nothing yet. */
export function createFlowFinder(
  namePlaces: NamePlaces,
  { isTaken, standingFor }: KnownBlocks,
): FlowFinder {
  /** Text nodes met, each with the end of the part that was read. */
  const met = new Map<Text, number[]>();
  const isMet = (text: Text, offset: number): boolean =>
    met.get(text)?.includes(partAround(text.data, offset)[0]) ?? false;

  function around(text: Text, offset: number): FoundFlow | undefined {
    if (isMet(text, offset) || isTaken(text, offset) || !isReadable(text)) return undefined;
    const block = readBlock(text, offset, node => isTaken(node, 0) || met.has(node));
    for (const { node, from } of block.pieces) {
      const parts = met.get(node);
      if (parts) parts.push(from);
      else met.set(node, [from]);
    }
    const spans = namePlaces(block.text);
    return spans.length > 0 ? { block, joints: findJoints(block, spans) } : undefined;
  }

  return {
    around,
    again: ({ pieces }) =>
      pieces
        .map(({ node, from }) => {
          const now = standingFor(node);
          return now && around(now, from);
        })
        .filter(flow => flow !== undefined),
    inChunk({ text, carried, range, offset }) {
      const flows: FoundFlow[] = [];
      const spans = namePlaces(text);
      if (spans.length === 0) return flows;
      const locate = createLocator(range);
      let last: Text | undefined;
      for (const [start, end] of spans) {
        // What ends in the carried part was found with the chunk before.
        if (end <= carried) continue;
        // Letters that seem to make a name may stand in two blocks: each is looked at.
        for (const letter of [Math.max(start, carried), end - 1]) {
          const place = locate(letter - carried + offset);
          if (!place || (place[0] === last && letter < end - 1)) continue;
          [last] = place;
          const flow = around(...place);
          if (flow) flows.push(flow);
        }
      }
      return flows;
    },
  };
}
