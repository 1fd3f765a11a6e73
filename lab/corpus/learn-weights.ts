import { createDetector } from '../../detection/detector.ts';
import type { Lexicon } from '../../detection/lexicon.ts';
import { generalWeights, type SenseWeights } from '../../detection/judge/sense-weights.ts';
import { judgeCorpus } from './judge-corpus.ts';
import type { CorpusWindow } from './read-corpus.ts';
import { logLoss } from './reliability.ts';

/** Rounds over all weights; the search ends sooner when a round brings nothing. */
const MAX_ROUNDS = 8;
/** First step, as a share of the general weight; halved every round without gain. */
const FIRST_STEP = 0.3;
const LAST_STEP = 0.06;
/** What it costs, in nats, to move a weight by its whole size: few windows must not carry a weight far. */
const PULL = 0.02;

const keys = Object.keys(generalWeights) as (keyof SenseWeights)[];

/**
 * Learns the model's few numbers from a corpus: one at a time, up or down, while the loss falls. Starts at the
 * general weights and is pulled back to them. Deterministic.
 */
export function learnWeights(lexicon: Lexicon, windows: readonly CorpusWindow[]): SenseWeights {
  const loss = (weights: SenseWeights) =>
    logLoss(judgeCorpus(createDetector({ ...lexicon, weights }), windows)) + pull(weights);
  let best = generalWeights;
  let least = loss(best);
  let step = FIRST_STEP;
  for (let round = 0; round < MAX_ROUNDS && step > LAST_STEP; round += 1) {
    let hasGained = false;
    for (const key of keys) {
      for (const direction of [1, -1]) {
        const moved = {
          ...best,
          [key]: round2(best[key] + direction * step * generalWeights[key]),
        };
        const next = moved[key] > 0 ? loss(moved) : Infinity;
        if (next >= least - 1e-5) continue;
        [best, least, hasGained] = [moved, next, true];
        break;
      }
    }
    if (!hasGained) step /= 2;
  }
  return best;
}

function pull(weights: SenseWeights): number {
  const moves = keys.map(key => weights[key] / generalWeights[key] - 1);
  return PULL * moves.reduce((sum, move) => sum + move * move, 0);
}

/** Two decimals are as much as a few hundred windows can tell, and stay readable. */
const round2 = (value: number) => Math.round(value * 100) / 100;
