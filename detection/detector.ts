import type { Candidate, Judgement, Mention } from './mention.ts';

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
  /**
   * Native, case-insensitive, neither global nor sticky: matches every text in which a name *may* stand,
   * and also the head or tail of a name that could go on in the next text node. For the first look at a text node.
   */
  readonly prefilter: RegExp;
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
  /** Every block whose judgements changed since the last call, with all its judgements in order. */
  takeChanges(): ReadonlyMap<number, readonly Judgement[]>;
}
