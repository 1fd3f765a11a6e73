import type { MarkedMention } from './marked-mention.ts';

/** What the reader wants to see painted. */
export interface PaintRule {
  readonly hiddenEntities: readonly string[];
  readonly density: 'all' | 'first-per-section' | 'first-per-page';
}

/**
 * Picks the mentions to paint.
 * @param marks In document order.
 * @param sectionOf A value that marks of the same section share; asked only where the rule needs it.
 */
export function selectPainted(
  marks: readonly MarkedMention[],
  { hiddenEntities, density }: PaintRule,
  sectionOf: (mark: MarkedMention) => unknown,
): MarkedMention[] {
  const shown = marks.filter(
    ({ judgement }) =>
      judgement.verdict === 'mention' && !hiddenEntities.includes(judgement.entityId),
  );
  if (density === 'all') return shown;
  const seen = new Map<string, Set<unknown>>();
  return shown.filter(mark => {
    const { entityId } = mark.judgement;
    const sections = seen.get(entityId) ?? new Set();
    const section = density === 'first-per-page' ? undefined : sectionOf(mark);
    if (sections.has(section)) return false;
    seen.set(entityId, sections.add(section));
    return true;
  });
}
