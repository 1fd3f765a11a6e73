import type { NamedCandidate } from '../match/find-candidates.ts';
import type { Reason } from '../mention.ts';
import { nameShape } from './name-shape.ts';
import type { NameShape } from './name-shape.ts';
import type { SenseWeights } from './sense-weights.ts';

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
  /** The part of it that the words around the name say, without the name itself. */
  readonly wordsScore: number;
  /** Strongest first. */
  readonly evidence: readonly WeighedEvidence[];
}

const MAX_REASONS = 4;

/** What the name says by itself, in log-odds. */
function nameScore(ambiguity: number, shape: NameShape, weights: SenseWeights): number {
  const score = weights.sureName * (1 - 2 * ambiguity);
  if (shape === 'small') return score - weights.allSmall;
  if (shape !== 'small-first') return score;
  return score - weights.smallFirst - weights.smallFirstPerAmbiguity * ambiguity;
}

/** How far evidence against can reach: a name that hardly means anything else shrugs it off. */
function doubt(ambiguity: number, shape: NameShape, weights: SenseWeights): number {
  const reach = Math.min(1, weights.leastDoubt + weights.doubtPerAmbiguity * ambiguity);
  return shape === 'small' ? reach * weights.doubtOfSmall : reach;
}

/** Sum in which each further piece counts less: many hints never outweigh a few proofs. Strongest first. */
function sumDiminishing(evidence: readonly WeighedEvidence[], further: number): number {
  let share = 1;
  let sum = 0;
  for (const { weight } of evidence) {
    sum += weight * share;
    share *= further;
  }
  return sum;
}

/** Weighs a candidate's evidence: an additive model in log-odds. */
export function judgeLocally(
  { name }: Pick<NamedCandidate, 'name'>,
  written: string,
  evidence: readonly WeighedEvidence[],
  weights: SenseWeights,
): LocalJudgement {
  const shape = nameShape(written, name.text);
  const sorted = evidence.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const speaksFor = sorted.filter(({ weight }) => weight > 0);
  const against = sorted.filter(({ weight }) => weight < 0);
  const wordsScore =
    sumDiminishing(speaksFor, weights.further) +
    sumDiminishing(against, weights.further) * doubt(name.ambiguity, shape, weights);
  const score = nameScore(name.ambiguity, shape, weights) + wordsScore;
  return { score, wordsScore, evidence: sorted };
}

/** The evidence that agrees with a verdict, strongest first, each text once. */
export function toReasons({ evidence }: LocalJudgement, isMention: boolean): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { text, weight, rival } of evidence) {
    const key = text.toLowerCase();
    if (reasons.size === MAX_REASONS) break;
    if (weight > 0 !== isMention || reasons.has(key)) continue;
    reasons.set(key, rival ? { text, weight, rival } : { text, weight });
  }
  return [...reasons.values()];
}

/** Log-odds to probability. */
export function toConfidence(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
