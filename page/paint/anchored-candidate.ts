import type { Judgement } from '../../detection/mention.ts';

/** A judged candidate in its place on the page. */
export interface MarkedMention {
  /** Unique within the page session; the same candidate keeps it while its block's text stands. */
  readonly id: number;
  readonly judgement: Judgement;
  /** The text node in which the words begin. */
  readonly node: Text;
  /** A new live range over the words, for whoever asks. */
  readonly range: Range;
  /**
   * The stretches of text to paint: more than one where something else stands between the letters. Live, so that
   * ink moves with its words when the page changes them, until they are read again. The same ranges as long as
   * somebody holds them; every live range makes every change of the page a little slower, so do not hold them.
   */
  readonly strokes: readonly Range[];
  /** The block's text that the judgement's offsets count in. */
  readonly blockText: string;
}

/** What the page engine knows, for those who show it. */
export interface MentionIndex {
  /** Every judged candidate that can be seen, in document order, unmarked ones included. */
  all(): readonly MarkedMention[];
  /** Those that are painted now, in document order: mentions, less what density and settings hide. */
  painted(): readonly MarkedMention[];
  /** The painted mention that owns this range: one of its strokes, as the browser's hit test gives it. */
  ofRange(range: AbstractRange): MarkedMention | undefined;
}
