import type { SenseWeights } from './judge/sense-weights.ts';

/** The compiled names and evidence of all enabled packs: what detection runs on. Plain JSON. */
export interface Lexicon {
  readonly names: readonly LexiconName[];
  /** One for each entity that has evidence. */
  readonly senses: readonly LexiconSense[];
  /** Learned weights, where there are any; the general ones stand in for the rest. */
  readonly weights?: Partial<SenseWeights>;
}

/** A written form and the entity that bears it. */
export interface LexiconName {
  readonly text: string;
  readonly entityId: string;
  readonly case: 'exact' | 'any';
  /** 0: never means anything else; 1: says nothing by itself. */
  readonly ambiguity: number;
}

/** What speaks for an entity, and for each other thing of its name. */
export interface LexiconSense {
  readonly entityId: string;
  readonly evidence: readonly WeightedWords[];
  readonly rivals: readonly {
    readonly label: string;
    readonly evidence: readonly WeightedWords[];
  }[];
}

/** Phrases of equal weight, joined by `|`: small to carry, quick to parse. */
export type WeightedWords = readonly [weight: number, phrases: string];
