import type { MarkedMention } from './marked-mention.ts';

/** What the reader wants to see painted. */
export interface PaintRule {
  readonly hiddenEntities: readonly string[];
  readonly density: 'all' | 'first-per-section' | 'first-per-page';
}

/**
 * Picks the mentions to paint.
 * @param marks In document order.
 * @param sectionOf A value that nodes of the same section share; missing: the page is one section.
 */
export function selectPainted(
  marks: readonly MarkedMention[],
  { hiddenEntities, density }: PaintRule,
  sectionOf: (node: Node) => unknown = () => undefined,
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
    const section = sectionOf(mark.node);
    if (sections.has(section)) return false;
    seen.set(entityId, sections.add(section));
    return true;
  });
}
