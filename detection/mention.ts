/** A stretch of a text in UTF-16 units, half-open. */
export type Span = readonly [start: number, end: number];

/** A span of a text whose letters match a name. Offsets: UTF-16 units, half-open. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** The entity that bears the name. */
  readonly entityId: string;
}

/** One reason, in words a person understands. */
export interface Reason {
  /** What was seen: `SoftBank`, `SG-1`, `all capitals`. */
  readonly text: string;
  /** Positive: speaks for the entity; negative: against. */
  readonly weight: number;
  /** The rival sense it speaks for, as its label; absent where there is none. */
  readonly rival?: string;
}

/** A candidate with what was decided about it. */
export interface Judgement extends Candidate {
  /** Probability, 0 to 1, that it means the entity. */
  readonly confidence: number;
  /** `mention`: mark it; `other`: another sense. */
  readonly verdict: 'mention' | 'other';
  /** The few reasons that decided, strongest first. */
  readonly reasons: readonly Reason[];
}

/** A candidate judged to mean the entity. */
export interface Mention extends Judgement {
  readonly verdict: 'mention';
}
