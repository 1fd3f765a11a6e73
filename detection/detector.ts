import type { Lexicon } from './lexicon.ts';
import type { NamedCandidate } from './match/find-candidates.ts';
import { createNameFinder, type NameFinder } from './match/name-finder.ts';
import type { Judgement, Mention } from './mention.ts';
import { createPageDetector } from './judge/page-judge.ts';
import { createEvidenceFinder } from './judge/find-evidence.ts';
import { generalWeights } from './judge/sense-weights.ts';

/** What is known of the page around a text. All optional: absent says nothing. */
export interface PageContext {
  readonly title?: string;
  readonly url?: string;
  /** The page's own description (meta element). */
  readonly description?: string;
  readonly headings?: readonly string[];
  /** BCP 47. */
  readonly lang?: string;
}

/** What the reader said; honoured over everything. */
export interface ReaderVerdict {
  readonly entityId: string;
  readonly verdict: 'always' | 'never';
}

/** One text to detect mentions in, with what is known of the page around it. */
export interface DetectInput extends PageContext {
  readonly text: string;
  readonly verdicts?: readonly ReaderVerdict[];
}

/** Decides whether names that were found mean their entity. Only pages that hold a name need it. */
export interface Judge {
  /** Judges the blocks of one page together. */
  openPage(context: PageContext, verdicts?: readonly ReaderVerdict[]): PageDetector;
}

/** Finds and judges names. Pure; keeps no copy of the page. */
export interface Detector extends NameFinder, Judge {
  /** The mentions of one text on its own, in order. */
  detect(input: DetectInput): readonly Mention[];
}

/**
 * The judgements of one page while it loads and changes. The result depends on the set of blocks and the
 * context alone, never on the order in which they came.
 */
export interface PageDetector {
  /**
   * Sets or replaces the text of a block.
   * @param candidates All of the text, as {@link NameFinder.findCandidates} gives them; at least one. They are not
   * looked for again.
   */
  setBlock(blockId: number, text: string, candidates: readonly NamedCandidate[]): void;
  removeBlock(blockId: number): void;
  setContext(context: PageContext): void;
  setVerdicts(verdicts: readonly ReaderVerdict[]): void;
  /**
   * Every block whose judgements changed since the last call, with all its judgements in order.
   * @param isArriving More blocks are on their way: what they could still turn keeps its verdict, new ones stay `other`,
   * so that a mark never comes and goes. Without it the answer is exact.
   */
  takeChanges(isArriving?: boolean): ReadonlyMap<number, readonly Judgement[]>;
}

/** Prepares a lexicon for detection. */
export function createDetector(lexicon: Lexicon): Detector {
  const nameFinder = createNameFinder(lexicon);
  const judge = createJudge(lexicon);
  return {
    ...nameFinder,
    ...judge,
    detect({ text, verdicts, ...context }) {
      const page = judge.openPage(context, verdicts);
      page.setBlock(0, text, nameFinder.findCandidates(text));
      return (page.takeChanges().get(0) ?? []).filter(isMention);
    },
  };
}

/** Prepares the judging half alone: names are found elsewhere, with the same lexicon's names. */
export function createJudge(lexicon: Lexicon): Judge {
  const parts = {
    finder: createEvidenceFinder(lexicon),
    weights: { ...generalWeights, ...lexicon.weights },
  };
  return { openPage: (context, verdicts) => createPageDetector(parts, context, verdicts) };
}

const isMention = (judgement: Judgement): judgement is Mention => judgement.verdict === 'mention';
