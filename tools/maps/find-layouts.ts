import { mapCost } from '../../components/relations/map-cost.ts';
import { boxesAt, type Places } from '../../components/relations/map-grid.ts';
import type { Pack } from '../../data/pack.ts';
import { type SampleMap, SAMPLE_WIDTHS, sampleMaps } from './sample-maps.ts';
import { searchPlaces } from './search-places.ts';

/** The search is run for each language at every so-manieth width: what lies between finds its layout among them. */
const SEARCH_EVERY = 2;
/** A further layout has to make the maps better by this share of their cost. */
const LEAST_GAIN = 0.005;

/**
 * Finds a few layouts of a pack's parties such that for every language, font and width one of them makes a good map.
 * Deterministic; takes seconds.
 */
export function findLayouts(pack: Pick<Pack, 'parties' | 'relations'>): readonly Places[] {
  const samples = sampleMaps(pack);
  const widths = SAMPLE_WIDTHS.filter((_width, index) => index % SEARCH_EVERY === 0);
  const found = samples.flatMap(({ content: { nodes, edges } }) =>
    widths.map(width => searchPlaces(nodes, edges, width)),
  );
  const distinct = [...new Map(found.map(places => [places.join(), places])).values()];
  return fewest(distinct.map(places => ({ places, costs: costsOf(places, samples) })));
}

interface Rated {
  readonly places: Places;
  /** Its cost for each sample at each width. */
  readonly costs: readonly number[];
}

function costsOf(places: Places, samples: readonly SampleMap[]): readonly number[] {
  return samples.flatMap(({ content: { nodes, edges } }) =>
    SAMPLE_WIDTHS.map(width => mapCost(boxesAt(places, nodes, width), edges, width)),
  );
}

/** Takes the layout that betters the maps most, then the next, until there is little to gain. */
function fewest(rated: readonly Rated[]): readonly Places[] {
  const taken: Places[] = [];
  let best = rated[0]?.costs.map(() => Number.MAX_SAFE_INTEGER) ?? [];
  for (;;) {
    const left = rated.map(({ places, costs }) => {
      const lowered = best.map((cost, index) => Math.min(cost, costs[index] ?? cost));
      return { places, lowered, total: sum(lowered) };
    });
    const [next] = left.toSorted((one, other) => one.total - other.total);
    if (!next || sum(best) - next.total < sum(best) * LEAST_GAIN) return taken;
    taken.push(next.places);
    best = next.lowered;
  }
}

const sum = (costs: readonly number[]): number => costs.reduce((total, cost) => total + cost, 0);
