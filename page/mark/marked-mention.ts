import type { Judgement } from '../../detection/mention.ts';

/** A judged candidate in its place on the page. */
export interface MarkedMention {
  /** Unique within the page session; the same candidate keeps it while its block's text stands. */
  readonly id: number;
  readonly judgement: Judgement;
  /** Live range over the words, never anything else. */
  readonly range: Range;
  /** The block's text that the judgement's offsets count in. */
  readonly blockText: string;
}

/** What the page engine knows, for those who show it. */
export interface MentionIndex {
  /** Every judged candidate in document order, unmarked ones included. */
  all(): readonly MarkedMention[];
  /** Those that are painted now, in document order: mentions, less what density and settings hide. */
  painted(): readonly MarkedMention[];
  /** The painted mention that owns this range object. */
  ofRange(range: AbstractRange): MarkedMention | undefined;
}
