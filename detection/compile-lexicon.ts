import type { Evidence, Pack } from '../data/pack.ts';
import type { Lexicon, WeightedWords } from './lexicon.ts';

/** Compiles checked packs into the lexicon that detection runs on. */
export function compileLexicon(packs: readonly Pack[]): Lexicon {
  const entities = packs.flatMap(pack => pack.entities);
  return {
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
