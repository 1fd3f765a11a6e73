import type { Pack } from './pack.ts';
import learned from './learned-weights.json' with { type: 'json' };
import microsoftOpenaiStargate from './packs/microsoft-openai-stargate.json' with { type: 'json' };

/**
 * The packs that ship. The build and a unit test hold each against `checkPack`, which is what makes the cast true:
 * the compiler widens a JSON file's literals.
 */
export const builtInPacks: readonly Pack[] = [microsoftOpenaiStargate as unknown as Pack];

/** Weights of the sense model that `npm run train` learned; empty where the general ones are as good. */
export const learnedWeights: Readonly<Record<string, number>> = learned.weights;
