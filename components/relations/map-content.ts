import type { Party, Relation } from '../../data/pack.ts';
import type { MapEdge, MapSize } from './map-geometry.ts';

/** Type sizes of the map, in its units. */
export const PARTY_TEXT = 12.5;
export const LABEL_TEXT = 11;

const PARTY_HEIGHT = 30;
const PARTY_PADDING = 12;
const LABEL_LINE = 14;
const LABEL_PADDING = 4;

/** How wide a text is, in the map's units. */
export type MeasureText = (text: string, fontSize: number, fontWeight: number) => number;

/** What the map shows: the parties' sizes, and an edge for each pair that has relations. */
export interface MapContent {
  readonly nodes: readonly MapSize[];
  readonly edges: readonly LabelledEdge[];
}

/** An edge with the lines of its label. */
export interface LabelledEdge extends MapEdge {
  readonly lines: readonly string[];
  /** Whether the relation has no direction: the line then has no arrow. */
  readonly isMutual: boolean;
}

/** Sizes parties and puts all relations from one party to another on one edge. Relations of unknown parties are left out. */
export function mapContentOf(
  parties: readonly Party[],
  relations: readonly Relation[],
  labelOf: (relation: Relation) => string,
  measure: MeasureText,
): MapContent {
  const pairs = Map.groupBy(relations, ({ from, to }) => `${from} ${to}`);
  const edges = [...pairs.values()].flatMap(group => {
    const [first] = group;
    const from = parties.findIndex(({ id }) => id === first?.from);
    const to = parties.findIndex(({ id }) => id === first?.to);
    if (from < 0 || to < 0) return [];
    const lines = group.map(labelOf);
    const widest = Math.max(...lines.map(line => measure(line, LABEL_TEXT, 500)));
    return {
      from,
      to,
      lines,
      isMutual: first?.kind === 'competes',
      label: { width: widest + LABEL_PADDING * 2, height: lines.length * LABEL_LINE + 2 },
    };
  });
  const nodes = parties.map(({ name }) => ({
    width: measure(name, PARTY_TEXT, 600) + PARTY_PADDING * 2,
    height: PARTY_HEIGHT,
  }));
  return { nodes, edges };
}
