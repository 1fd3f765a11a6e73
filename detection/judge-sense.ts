import type { NamedCandidate } from './find-candidates.ts';
import type { Reason } from './mention.ts';
import { nameShape } from './name-shape.ts';
import type { NameShape } from './name-shape.ts';

/** One piece of evidence as it counts for one candidate. */
export interface WeighedEvidence {
  readonly text: string;
  /** After distance; positive speaks for the entity. */
  readonly weight: number;
  readonly rival: string | undefined;
}

/** What a candidate's own surroundings say. */
export interface LocalJudgement {
  /** Log-odds that it means the entity. */
  readonly score: number;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
}

/** Log-odds of a name that never means anything else; one of ambiguity 1 begins at its negative. */
const SURE = 4;
/** A name that lost its first capital is a common word more often than not, the more so the more ambiguous it is. */
const SMALL = 1.2;
const SMALL_FIRST = { base: 1.5, perAmbiguity: 4 };
/** Each further piece of evidence counts this much of the one before: many hints never outweigh a few proofs. */
const FURTHER = 0.7;
const DOUBT = { base: 0.25, perAmbiguity: 1.5, small: 0.6 };
const MAX_REASONS = 4;

/** What the name says by itself, in log-odds. */
function nameScore({ name }: NamedCandidate, shape: NameShape): number {
  const ambiguityScore = SURE * (1 - 2 * name.ambiguity);
  if (shape === 'small') return ambiguityScore - SMALL;
  if (shape !== 'small-first') return ambiguityScore;
  return ambiguityScore - SMALL_FIRST.base - SMALL_FIRST.perAmbiguity * name.ambiguity;
}

/** How far evidence against can reach: a name that hardly means anything else shrugs it off. */
function doubt({ name }: NamedCandidate, shape: NameShape): number {
  const reach = Math.min(1, DOUBT.base + DOUBT.perAmbiguity * name.ambiguity);
  return shape === 'small' ? reach * DOUBT.small : reach;
}

/** Sum with diminishing returns; expects the strongest first. */
function sumDiminishing(evidence: readonly WeighedEvidence[]): number {
  let share = 1;
  let sum = 0;
  for (const { weight } of evidence) {
    sum += weight * share;
    share *= FURTHER;
  }
  return sum;
}

/** Weighs a candidate's evidence: an additive model in log-odds. */
export function judgeLocally(
  candidate: NamedCandidate,
  written: string,
  evidence: readonly WeighedEvidence[],
): LocalJudgement {
  const shape = nameShape(written, candidate.name.text);
  const sorted = evidence.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const score =
    nameScore(candidate, shape) +
    sumDiminishing(sorted.filter(({ weight }) => weight > 0)) +
    sumDiminishing(sorted.filter(({ weight }) => weight < 0)) * doubt(candidate, shape);
  return { score, reasons: toReasons(sorted, score) };
}

/** The evidence that agrees with the outcome, each text once. */
function toReasons(sorted: readonly WeighedEvidence[], score: number): Reason[] {
  const agreeing = sorted.filter(({ weight }) => weight > 0 === score > 0);
  const unique = new Map(agreeing.toReversed().map(item => [item.text.toLowerCase(), item]));
  return [...unique.values()]
    .toReversed()
    .slice(0, MAX_REASONS)
    .map(({ text, weight, rival }) => (rival ? { text, weight, rival } : { text, weight }));
}

/** Log-odds to probability. */
export function toConfidence(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
