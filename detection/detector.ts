import type { Lexicon } from './lexicon.ts';
import type { Candidate, Judgement, Mention } from './mention.ts';
import { createNameFinder } from './match/name-finder.ts';
import type { NamePlaces } from './match/name-spans.ts';
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

export interface DetectInput extends PageContext {
  readonly text: string;
  readonly verdicts?: readonly ReaderVerdict[];
}

/** Finds and judges names. Pure; makes no copy of the page. */
export interface Detector {
  /** Of every entity that has a name. */
  readonly entityIds: readonly string[];
  /** For the first look at text that has been joined over its inline elements. */
  readonly namePlaces: NamePlaces;
  /** Spans whose letters match a name, in order, never overlapping, longest name first. */
  findCandidates(text: string): readonly Candidate[];
  /** The mentions of one text on its own, in order. */
  detect(input: DetectInput): readonly Mention[];
  /** Judges the blocks of one page together. */
  openPage(context: PageContext, verdicts?: readonly ReaderVerdict[]): PageDetector;
}

/**
 * The judgements of one page while it loads and changes. The result depends on the set of blocks and the
 * context alone, never on the order in which they came.
 */
export interface PageDetector {
  /** Sets or replaces the text of a block that holds at least one candidate. */
  setBlock(blockId: number, text: string): void;
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
  const { findCandidates } = nameFinder;
  const finder = createEvidenceFinder(lexicon);
  const parts = { findCandidates, finder, weights: { ...generalWeights, ...lexicon.weights } };
  return {
    ...nameFinder,
    detect({ text, verdicts, ...context }) {
      const page = createPageDetector(parts, context, verdicts);
      page.setBlock(0, text);
      return (page.takeChanges().get(0) ?? []).filter(isMention);
    },
    openPage: (context, verdicts) => createPageDetector(parts, context, verdicts),
  };
}

const isMention = (judgement: Judgement): judgement is Mention => judgement.verdict === 'mention';
