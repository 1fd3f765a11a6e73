import type { Judgement } from '../../detection/mention.ts';
import { partitionPoint } from '../dom/partition-point.ts';

/** Which mentions people want to see painted. */
export interface PaintRule {
  readonly hiddenEntities: readonly string[];
  readonly density: 'all' | 'first-per-section' | 'first-per-page';
}

/** What the choice depends on: the judgement, and where the words begin. */
export interface PaintCandidate<Place> {
  readonly judgement: Pick<Judgement, 'entityId' | 'verdict'>;
  readonly node: Place;
}

/**
 * Chooses the mentions to paint. Pure.
 * @param candidates In document order.
 * @param sectionOf A value that places in the same section share; without it the page is one section.
 */
export function selectPainted<Candidate extends PaintCandidate<unknown>>(
  candidates: readonly Candidate[],
  { hiddenEntities, density }: PaintRule,
  sectionOf: (place: Candidate['node']) => unknown = () => undefined,
): readonly Candidate[] {
  const shown = candidates.filter(
    ({ judgement }) =>
      judgement.verdict === 'mention' && !hiddenEntities.includes(judgement.entityId),
  );
  if (density === 'all') return shown;
  /** Sections that have their mention, by entity. */
  const taken = new Map<string, Set<unknown>>();
  return shown.filter(({ judgement: { entityId }, node }) => {
    const sections = taken.get(entityId) ?? new Set();
    const section = sectionOf(node);
    if (sections.has(section)) return false;
    taken.set(entityId, sections.add(section));
    return true;
  });
}

/**
 * The last start before a place: that of the section the place is in.
 * @param starts In document order.
 * @param isBefore Does a start come before the place? True for the first ones, false for all that follow.
 * @returns `undefined` before the first start.
 */
export function lastStartBefore<Start>(
  starts: readonly Start[],
  isBefore: (start: Start) => boolean,
): Start | undefined {
  return starts[partitionPoint(starts, isBefore) - 1];
}
