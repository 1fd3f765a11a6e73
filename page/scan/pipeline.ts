/*
 * From a page's text to its highlights. Start reading here.
 *
 *   TextChunk ──matchNames──▶ NameMatch[] ──findBlock──▶ FoundBlock ──measureBlock──▶ MeasuredBlock
 *     ──judge (detection/)──▶ Judgement[] ──anchorBlock──▶ AnchoredCandidate[] ──selectPainted (paint/)──▶ Highlight
 *
 * Text is matched twice. A chunk's text is matched fast, whatever elements it spans; most pages end there. A block's
 * text is matched exactly, once. Each arrow is a function of this file and has no memory: where a block is on the way
 * is in `block-store.ts`. The first two arrows are walked by `find-blocks.ts`, the third by `layout-pass.ts`, the
 * others by `paint-pass.ts`.
 */
import type { NamedCandidate } from '../../detection/match/find-candidates.ts';
import type { NameFinder } from '../../detection/match/name-finder.ts';
import type { Candidate, Judgement, Span } from '../../detection/mention.ts';
import { anchorCandidate, type LiveCandidate } from '../paint/anchored-candidate.ts';
import { readBlock } from '../text/read-block.ts';
import { nodeSpansOf, type TextBlock } from '../text/text-block.ts';
import type { TextChunk } from '../text/text-chunks.ts';
import type { VisibilityTest } from '../text/visibility.ts';
import { breaksAt, softBreaksIn, splitAtBreaks } from '../text/word-breaks.ts';

/** Where letters of a name are in a chunk's text; they may lie in two blocks, or in a longer word. */
export type NameMatch = Span;

/** A block in which a name was found. Layout was not asked. */
export interface FoundBlock {
  readonly block: TextBlock;
  /** In the text as it is without any space at the soft breaks. */
  readonly candidates: readonly NamedCandidate[];
  /** Segments that begin at a soft word break in a name, see `word-breaks.ts`. Only layout can decide them. */
  readonly softBreaks: readonly number[];
}

/** A block as it is laid out. */
export interface MeasuredBlock {
  readonly block: TextBlock;
  /** At least one. */
  readonly candidates: readonly NamedCandidate[];
  /** Starts of the candidates that can be seen. None: the judge does not know the block. */
  readonly visible: ReadonlySet<number>;
}

/** TextChunk → NameMatch[]: matches that end in the carried part were found with the chunk before. */
export function matchNames(
  { text, carried }: TextChunk,
  { namePlaces }: Pick<NameFinder, 'namePlaces'>,
): readonly NameMatch[] {
  return namePlaces(text).filter(([, end]) => end > carried);
}

/**
 * NameMatch → FoundBlock: reads the block around one letter of a match.
 * @param isTaken Is a text node part of another block already?
 * @returns The block as read, and what was found; `found` is `undefined` where the block holds no name after all.
 */
export function findBlock(
  [text, offset]: readonly [text: Text, offset: number],
  names: Pick<NameFinder, 'findCandidates' | 'namePlaces'>,
  isTaken: (text: Text) => boolean,
): { readonly block: TextBlock; readonly found: FoundBlock | undefined } {
  const block = readBlock(text, offset, isTaken);
  const candidates = names.findCandidates(block.text);
  const possible = softBreaksIn(block);
  const softBreaks =
    possible.length > 0 ? breaksAt(block, possible, names.namePlaces(block.text)) : possible;
  const isFound = candidates.length + softBreaks.length > 0;
  return { block, found: isFound ? { block, candidates, softBreaks } : undefined };
}

/** FoundBlock → MeasuredBlock: `undefined` where no candidate is left. Reads layout. */
export function measureBlock(
  { block: unmeasured, candidates: before, softBreaks }: FoundBlock,
  { findCandidates }: Pick<NameFinder, 'findCandidates'>,
  isVisible: VisibilityTest,
): MeasuredBlock | undefined {
  const block = softBreaks.length > 0 ? splitAtBreaks(unmeasured, softBreaks) : unmeasured;
  const candidates = block === unmeasured ? before : findCandidates(block.text);
  if (candidates.length === 0) return undefined;
  return { block, candidates, visible: visibleIn(block, candidates, isVisible) };
}

/** Starts of those candidates of a block that can be seen. Reads layout. */
export function visibleIn(
  block: TextBlock,
  candidates: readonly Candidate[],
  isVisible: VisibilityTest,
): ReadonlySet<number> {
  const visible = new Set<number>();
  for (const { start, end } of candidates) {
    const [first] = nodeSpansOf(block, [start, end]);
    if (first && isVisible(first.node, first.from, first.to)) visible.add(start);
  }
  return visible;
}

/** What anchoring a block starts from. */
export interface Anchoring {
  /** What was anchored of the same text before. A candidate that stays keeps its id. */
  readonly known: readonly LiveCandidate[];
  /** Are the text nodes the same, too? Then a candidate that stays keeps its ranges. */
  readonly isSameNodes: boolean;
  readonly nextId: () => number;
}

/** Judgement[] → AnchoredCandidate[]: those that can be seen, in order. */
export function anchorBlock(
  block: TextBlock,
  judgements: readonly Judgement[],
  visible: ReadonlySet<number>,
  { known, isSameNodes, nextId }: Anchoring,
): readonly LiveCandidate[] {
  return judgements
    .filter(({ start }) => visible.has(start))
    .map(judgement => {
      const before = known.find(other => isSameSpan(other.judgement, judgement));
      if (before && isSameNodes) return before.withJudgement(judgement);
      return anchorCandidate(before?.id ?? nextId(), judgement, block);
    })
    .filter(candidate => candidate !== undefined);
}

const isSameSpan = (a: Judgement, b: Judgement): boolean =>
  a.start === b.start && a.end === b.end && a.entityId === b.entityId;
