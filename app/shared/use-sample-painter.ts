import lexicon from 'virtual:lexicon';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { createDetector, type Detector } from '../../detection/detector.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import { createHighlightPainter } from '../../page/paint/painter.ts';
import { createOwnHighlights } from '../../page/paint/highlight-registry.ts';
import type { MarkedMention } from '../../page/paint/anchored-candidate.ts';
import { selectPainted } from '../../page/paint/density.ts';
import { makeMark } from '../../page/scan/anchor-candidate.ts';

/** Paints the mentions in an element of the page by the settings; each paragraph counts as a section. */
export function useSamplePainter(
  sample: RefObject<HTMLElement | null>,
  settings: Settings | undefined,
): void {
  useEffect(() => {
    if (!sample.current || !settings) return undefined;
    const lifetime = new AbortController();
    const look = { style: settings.highlightStyle, strength: settings.highlightStrength };
    const detector = createDetector(lexicon);
    const highlights = createOwnHighlights(look, detector.entityIds, lifetime.signal);
    highlights.adopt(document);
    const marks = markParagraphs(sample.current, detector);
    const painter = createHighlightPainter(highlights, lifetime.signal);
    const isByPage = settings.density === 'first-per-page';
    const sectionOf = isByPage ? undefined : (node: Node) => node.parentNode;
    painter.paint(0, selectPainted(marks, settings, sectionOf));
    return () => {
      lifetime.abort();
    };
  }, [sample, settings]);
}

function markParagraphs(element: HTMLElement, detector: Detector): readonly MarkedMention[] {
  const page = detector.openPage({ lang: 'en' });
  const nodes = [...element.querySelectorAll('p')].flatMap(({ firstChild }) =>
    firstChild instanceof Text ? [firstChild] : [],
  );
  for (const [id, { data }] of nodes.entries()) page.setBlock(id, data);
  const judged = page.takeChanges();
  return nodes.flatMap((node, block) => {
    const { data } = node;
    const piece = {
      node,
      data,
      from: 0,
      to: data.length,
      at: 0,
      afterGap: false,
      afterEdge: false,
    };
    const flow = { container: element, text: data, pieces: [piece] };
    return (judged.get(block) ?? []).flatMap(judgement => {
      // These ids are not used.
      const mark = makeMark(judgement, flow, { id: 0 });
      return mark ? [mark] : [];
    });
  });
}
