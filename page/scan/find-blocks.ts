import type { NameFinder } from '../../detection/match/name-finder.ts';
import { isReadable } from '../text/readable.ts';
import { partAround, type TextBlock } from '../text/text-block.ts';
import { createLocator, type TextChunk } from '../text/text-chunks.ts';
import { findBlock, type FoundBlock, matchNames } from './pipeline.ts';

/** Finds the blocks that hold names, during one scan. Each part of the page's text is read once. */
export interface BlockFinder {
  /** Finds the blocks around the names of a chunk. */
  inChunk(chunk: TextChunk): void;
  /** Finds the blocks that are now where a block was read before. */
  inPlaceOf(block: TextBlock): void;
}

/** What a finder asks about the page. */
export interface BlockFinderParts {
  readonly names: Pick<NameFinder, 'findCandidates' | 'namePlaces'>;
  /** Is this offset of the text node part of a block already? */
  readonly isCovered: (text: Text, offset: number) => boolean;
  /** The text node that is now in the place of this one; `undefined`: none. */
  readonly currentOf: (text: Text) => Text | undefined;
  /** Called with each block that was not covered before; it must be covered from then on. */
  readonly onFound: (found: FoundBlock) => void;
}

/** Makes the finder of one scan. */
export function createBlockFinder({
  names,
  isCovered,
  currentOf,
  onFound,
}: BlockFinderParts): BlockFinder {
  /** Text nodes read in this scan, each with the starts of the parts that were read. */
  const read = new Map<Text, number[]>();
  const isRead = (text: Text, offset: number): boolean =>
    read.get(text)?.includes(partAround(text.data, offset)[0]) ?? false;

  function readAround(place: readonly [text: Text, offset: number]): void {
    const [text, offset] = place;
    if (isRead(text, offset) || isCovered(text, offset) || !isReadable(text)) return;
    const { block, found } = findBlock(place, names, node => isCovered(node, 0) || read.has(node));
    for (const { node, from } of block.segments) {
      const parts = read.get(node);
      if (parts) parts.push(from);
      else read.set(node, [from]);
    }
    if (found) onFound(found);
  }

  return {
    inPlaceOf({ segments }) {
      for (const { node, from } of segments) {
        const now = currentOf(node);
        if (now) readAround([now, from]);
      }
    },
    inChunk(chunk) {
      for (const place of placesIn(chunk, names)) readAround(place);
    },
  };
}

/** The text nodes and offsets around which a chunk's names are. */
function placesIn(
  chunk: TextChunk,
  names: Pick<NameFinder, 'namePlaces'>,
): readonly (readonly [text: Text, offset: number])[] {
  const matches = matchNames(chunk, names);
  if (matches.length === 0) return [];
  const { carried, range, offset } = chunk;
  const locate = createLocator(range);
  return matches.flatMap(([start, end]) => {
    // Letters that seem to make up a name may be in two blocks: both are read.
    const first = locate(Math.max(start, carried) - carried + offset);
    const last = locate(end - 1 - carried + offset);
    const places = first?.[0] === last?.[0] ? [last] : [first, last];
    return places.filter(place => place !== undefined);
  });
}
