import lexicon from 'virtual:lexicon';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { createDetector, type Detector } from '../../detection/detector.ts';
import type { Settings } from '../../extension/settings/settings-schema.ts';
import { type AnchoredCandidate, anchorCandidate } from '../../page/paint/anchored-candidate.ts';
import { createPainting } from '../../page/paint/painter.ts';
import { selectPainted } from '../../page/paint/density.ts';

/** Paints the mentions in an element of ours as the settings say; its paragraphs count as sections. */
export function useSamplePainter(
  sample: RefObject<HTMLElement | null>,
  settings: Settings | undefined,
): void {
  useEffect(() => {
    if (!sample.current || !settings) return undefined;
    const lifetime = new AbortController();
    const look = { style: settings.highlightStyle, strength: settings.highlightStrength };
    const detector = createDetector(lexicon);
    const painting = createPainting(look, detector.entityIds, lifetime.signal);
    painting.adopt(document);
    const candidates = judgeParagraphs(sample.current, detector);
    const isByPage = settings.density === 'first-per-page';
    const sectionOf = isByPage ? undefined : (node: Node) => node.parentNode;
    painting.paint(0, selectPainted(candidates, settings, sectionOf));
    return () => {
      lifetime.abort();
    };
  }, [sample, settings]);
}

function judgeParagraphs(element: HTMLElement, detector: Detector): readonly AnchoredCandidate[] {
  const page = detector.openPage({ lang: 'en' });
  const nodes = [...element.querySelectorAll('p')].flatMap(({ firstChild }) =>
    firstChild instanceof Text ? [firstChild] : [],
  );
  for (const [id, { data }] of nodes.entries()) {
    page.setBlock(id, data, detector.findCandidates(data));
  }
  const judged = page.takeChanges();
  return nodes.flatMap((node, id) => {
    const { data } = node;
    const segment = {
      node,
      data,
      from: 0,
      to: data.length,
      at: 0,
      afterGap: false,
      afterEdge: false,
    };
    const block = { container: element, isInShadow: false, text: data, segments: [segment] };
    // Nobody asks for these ids.
    return (judged.get(id) ?? []).flatMap(judgement => anchorCandidate(0, judgement, block) ?? []);
  });
}
