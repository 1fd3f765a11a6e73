import type { Judgement } from '../../detection/mention.ts';

/** What the reader wants to see painted. */
export interface PaintRule {
  readonly hiddenEntities: readonly string[];
  readonly density: 'all' | 'first-per-section' | 'first-per-page';
}

/** What choosing needs to know of a mark: what it was judged to be, and where its words begin. */
export interface PaintCandidate<Place> {
  readonly judgement: Pick<Judgement, 'entityId' | 'verdict'>;
  readonly node: Place;
}

/**
 * Picks the mentions to paint.
 * @param marks In document order.
 * @param sectionOf A value that places in the same section share; missing: the page is one section.
 */
export function selectPainted<Mark extends PaintCandidate<unknown>>(
  marks: readonly Mark[],
  { hiddenEntities, density }: PaintRule,
  sectionOf: (place: Mark['node']) => unknown = () => undefined,
): Mark[] {
  const shown = marks.filter(
    ({ judgement }) =>
      judgement.verdict === 'mention' && !hiddenEntities.includes(judgement.entityId),
  );
  if (density === 'all') return shown;
  const seen = new Map<string, Set<unknown>>();
  return shown.filter(mark => {
    const { entityId } = mark.judgement;
    const sections = seen.get(entityId) ?? new Set();
    const section = sectionOf(mark.node);
    if (sections.has(section)) return false;
    seen.set(entityId, sections.add(section));
    return true;
  });
}
