import type { Detector, PageContext, PageDetector, ReaderVerdict } from './detector.ts';
import type { NameFinder } from './match/name-finder.ts';

/** A detector that finds names at once and judges them as soon as somebody brings the judge. */
export interface LateDetector extends Omit<Detector, 'detect'> {
  /** Are there blocks that wait for the judge? Absent: never. */
  readonly isWaiting?: () => boolean;
}

/**
 * Until `bring` resolves, pages keep what they are told and change nothing; `onReady` says when to ask them again.
 * `bring` is first called when a page has a block with a candidate, and again at a later block if it gave `undefined`.
 */
export function createLateDetector(
  names: NameFinder,
  bring: () => Promise<Pick<Detector, 'openPage'> | undefined>,
  onReady: () => void,
): LateDetector {
  let waiting = 0;
  const bringAndCount = async (): Promise<Pick<Detector, 'openPage'> | undefined> => {
    waiting += 1;
    try {
      return await bring();
    } finally {
      waiting -= 1;
    }
  };
  return {
    ...names,
    isWaiting: () => waiting > 0,
    openPage: (context, verdicts) => createLatePage(context, verdicts, bringAndCount, onReady),
  };
}

function createLatePage(
  firstContext: PageContext,
  firstVerdicts: readonly ReaderVerdict[] | undefined,
  bring: () => Promise<Pick<Detector, 'openPage'> | undefined>,
  onReady: () => void,
): PageDetector {
  const blocks = new Map<number, string>();
  let context = firstContext;
  let verdicts = firstVerdicts;
  let page: PageDetector | undefined;
  let isBringing = false;

  async function open(): Promise<void> {
    if (isBringing) return;
    isBringing = true;
    const judge = await bring();
    isBringing = false;
    if (!judge) return;
    page = judge.openPage(context, verdicts);
    for (const [id, text] of blocks) page.setBlock(id, text);
    blocks.clear();
    onReady();
  }

  return {
    setBlock(id, text) {
      if (page) return page.setBlock(id, text);
      blocks.set(id, text);
      void open();
    },
    removeBlock(id) {
      if (page) page.removeBlock(id);
      else blocks.delete(id);
    },
    setContext(next) {
      context = next;
      page?.setContext(next);
    },
    setVerdicts(next) {
      verdicts = next;
      page?.setVerdicts(next);
    },
    takeChanges: isArriving => page?.takeChanges(isArriving) ?? new Map(),
  };
}
