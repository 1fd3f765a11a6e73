import type { Outcome } from './judge-corpus.ts';

/** Candidates of about the same confidence, and how many of them truly were mentions. */
export interface ReliabilityBin {
  /** Confidence, 0 to 1, half-open but for the last. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  /** Share of true mentions. */
  readonly truth: number;
}

const BINS = 10;

/** Confidence against truth, in tenths; empty bins are left out. */
export function reliability(outcomes: readonly Outcome[]): ReliabilityBin[] {
  const judged = outcomes.flatMap(({ judgement, truth }) =>
    judgement ? [{ confidence: judgement.confidence, isTrue: truth === judgement.entityId }] : [],
  );
  const bins = Map.groupBy(judged, ({ confidence }) =>
    Math.min(BINS - 1, Math.floor(confidence * BINS)),
  );
  return [...bins]
    .toSorted(([a], [b]) => a - b)
    .map(([bin, items]) => ({
      from: bin / BINS,
      to: (bin + 1) / BINS,
      count: items.length,
      meanConfidence: mean(items.map(({ confidence }) => confidence)),
      truth: mean(items.map(({ isTrue }) => Number(isTrue))),
    }));
}

/** Mean surprise of the truth, in nats: 0 is perfect. The unjudged are left out. */
export function logLoss(outcomes: readonly Outcome[]): number {
  return mean(
    outcomes.flatMap(({ judgement, truth }) => {
      if (!judgement) return [];
      const chance = truth === judgement.entityId ? judgement.confidence : 1 - judgement.confidence;
      return [-Math.log(Math.max(1e-6, chance))];
    }),
  );
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
