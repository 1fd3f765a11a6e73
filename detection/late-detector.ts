import type { Judge, PageContext, PageDetector, ReaderVerdict } from './detector.ts';
import type { NamedCandidate } from './match/find-candidates.ts';
import type { NameFinder } from './match/name-finder.ts';

/** Finds names at once; judges them once the judge has loaded. */
export interface LateDetector extends NameFinder, Judge {
  /** Do blocks wait for the judge? Absent: never. */
  readonly isWaiting?: () => boolean;
}

/**
 * Until `load` resolves, pages keep their blocks, context and verdicts and report no change.
 * @param load First called when a page gets its first block; called again at a later block if it gave `undefined`.
 * @param onReady Called when a page's judge has its blocks: `takeChanges` now answers.
 */
export function createLateDetector(
  names: NameFinder,
  load: () => Promise<Judge | undefined>,
  onReady: () => void,
): LateDetector {
  let waiting = 0;
  const loadAndCount = async (): Promise<Judge | undefined> => {
    waiting += 1;
    try {
      return await load();
    } finally {
      waiting -= 1;
    }
  };
  return {
    ...names,
    isWaiting: () => waiting > 0,
    openPage: (context, verdicts) => createLatePage(context, verdicts, loadAndCount, onReady),
  };
}

function createLatePage(
  firstContext: PageContext,
  firstVerdicts: readonly ReaderVerdict[] | undefined,
  load: () => Promise<Judge | undefined>,
  onReady: () => void,
): PageDetector {
  const blocks = new Map<number, readonly [text: string, candidates: readonly NamedCandidate[]]>();
  let context = firstContext;
  let verdicts = firstVerdicts;
  let page: PageDetector | undefined;
  let isLoading = false;

  async function open(): Promise<void> {
    if (isLoading) return;
    isLoading = true;
    page = (await load())?.openPage(context, verdicts);
    isLoading = false;
    if (!page) return;
    for (const [id, block] of blocks) page.setBlock(id, ...block);
    blocks.clear();
    onReady();
  }
  return {
    setBlock(id, ...block) {
      if (page) return page.setBlock(id, ...block);
      blocks.set(id, block);
      void open();
    },
    removeBlock: id => void (page ? page.removeBlock(id) : blocks.delete(id)),
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
