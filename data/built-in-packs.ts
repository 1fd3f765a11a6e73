import type { Pack } from './pack.ts';
import learned from './learned-weights.json' with { type: 'json' };
import microsoftOpenaiStargate from './packs/microsoft-openai-stargate.json' with { type: 'json' };

/**
 * The packs that ship. The build and a unit test check each with `checkPack`, which makes the cast true: the compiler
 * widens the literals of a JSON file.
 */
export const builtInPacks: readonly Pack[] = [microsoftOpenaiStargate as unknown as Pack];

/** Weights of the sense model that `npm run train` learned; empty where the general ones are as good. */
export const learnedWeights: Readonly<Record<string, number>> = learned.weights;
