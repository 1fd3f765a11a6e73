import type { Judge, PageContext, PageDetector } from '../../../detection/detector.ts';
import type { NameFinder } from '../../../detection/match/name-finder.ts';

/** A page whose blocks are given by their text alone. */
export interface TextPage extends Omit<PageDetector, 'setBlock'> {
  setBlock(id: number, text: string): void;
}

/** Opens a page that finds the names in its blocks by itself. */
export function openPage(
  detector: Pick<NameFinder, 'findCandidates'> & Judge,
  context: PageContext = {},
): TextPage {
  const page = detector.openPage(context);
  return {
    setBlock: (id, text) => page.setBlock(id, text, detector.findCandidates(text)),
    removeBlock: id => page.removeBlock(id),
    setContext: next => page.setContext(next),
    setVerdicts: verdicts => page.setVerdicts(verdicts),
    takeChanges: isArriving => page.takeChanges(isArriving),
  };
}
