import type { Evidence, Pack } from '../data/pack.ts';
import type { Lexicon, WeightedWords } from './lexicon.ts';
import type { SenseWeights } from './judge/sense-weights.ts';

/**
 * Compiles checked packs into the lexicon that detection runs on.
 * @param weights Learned weights, where there are any.
 */
export function compileLexicon(
  packs: readonly Pack[],
  weights: Partial<SenseWeights> = {},
): Lexicon {
  const entities = packs.flatMap(pack => pack.entities);
  return {
    weights,
    names: entities.flatMap(({ id, names }) => names.map(name => ({ ...name, entityId: id }))),
    senses: entities.map(({ id, sense }) => ({
      entityId: id,
      evidence: sense.evidence.map(joinWords),
      rivals: sense.rivals.map(({ label, evidence }) => ({
        label,
        evidence: evidence.map(joinWords),
      })),
    })),
  };
}

const joinWords = ({ weight, words }: Evidence): WeightedWords => [weight, words.join('|')];
