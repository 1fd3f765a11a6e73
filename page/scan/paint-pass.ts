import type { PageContext, PageDetector, ReaderVerdict } from '../../detection/detector.ts';
import { compareNodes } from '../dom/document-order.ts';
import { isConnected } from '../dom/native-dom.ts';
import type { AnchoredCandidate, MentionIndex } from '../paint/anchored-candidate.ts';
import type { PaintRule } from '../paint/density.ts';
import type { Painting } from '../paint/painter.ts';
import { anchorsOf } from './block-state.ts';
import type { Block, BlockStore } from './block-store.ts';
import type { BlockJudge } from './judge-blocks.ts';

/** What judging and painting depend on. */
export interface PaintSettings extends PaintRule {
  /** For this site. */
  readonly verdicts: readonly ReaderVerdict[];
}

/** The last arrows of the pipeline: takes judgements, chooses mentions, has them painted. */
export interface PaintPass {
  readonly index: MentionIndex;
  /** Takes what was judged since the last call, and paints what changed. `isArriving`: more blocks are on their way. */
  commit(isArriving?: boolean): void;
  /** Paints what changed, without asking the judge. */
  repaint(): void;
  /** Sections began or ended: other mentions may be the first of theirs. Counts from the next {@link commit} on. */
  noteSections(): void;
  setContext(context: PageContext): void;
  update(settings: PaintSettings): void;
  /** Painted mentions by entity id. */
  counts(): Readonly<Record<string, number>>;
}

/** What a paint pass works with. */
export interface PaintPassParts {
  readonly store: BlockStore;
  readonly page: PageDetector;
  readonly judge: BlockJudge;
  /** The painting so far; `undefined` before the first block was judged. */
  readonly painting: () => Painting | undefined;
  /** Makes the painting if need be; `undefined` while its code is not loaded. */
  readonly loadPainting: () => Painting | undefined;
  readonly settings: PaintSettings;
  /** Candidates, or what is painted of them, have changed. */
  readonly onChange: () => void;
}

/** Makes the paint pass of a page. */
export function createPaintPass(parts: PaintPassParts): PaintPass {
  const { store, page, judge, painting, loadPainting, onChange } = parts;
  const all = createOrderedList(store);
  let rule: PaintRule = parts.settings;
  let areSectionsStale = false;

  function repaint(): void {
    const painter = store.hasUnpainted || areSectionsStale ? loadPainting() : undefined;
    if (!painter) return;
    if (rule.density === 'all') paintEachBlock(store, painter, rule);
    else paintPage(store, painter, rule, all());
    areSectionsStale = false;
  }
  function commit(isArriving = false): void {
    judge.takeChanges(isArriving);
    if (!store.hasUnpainted && !areSectionsStale) return;
    repaint();
    onChange();
  }

  return {
    index: createIndex(all, painting),
    commit,
    repaint,
    noteSections() {
      areSectionsStale = rule.density === 'first-per-section';
    },
    setContext: context => page.setContext(context),
    update(next) {
      rule = next;
      page.setVerdicts(next.verdicts);
      store.touchAll();
      commit();
    },
    counts: () => painting()?.counts() ?? {},
  };
}

const createIndex = (
  all: () => readonly AnchoredCandidate[],
  painting: () => Painting | undefined,
): MentionIndex => ({
  all,
  painted() {
    const painted = new Set(painting()?.painted());
    return all().filter(candidate => painted.has(candidate));
  },
  ofRange: range => painting()?.ofRange(range),
});

function paintEachBlock(store: BlockStore, painting: Painting, rule: PaintRule): void {
  for (const id of store.takeUnpainted()) {
    painting.paint(id, painting.choose(anchorsOf(store.get(id)?.state), rule));
  }
}

/** Which mention is the first depends on the whole page. A detached block stays painted until its anchors change. */
function paintPage(
  store: BlockStore,
  painting: Painting,
  rule: PaintRule,
  candidates: readonly AnchoredCandidate[],
): void {
  const chosen = new Set<AnchoredCandidate>(painting.choose(candidates, rule));
  for (const id of store.takeUnpainted()) {
    const kind = store.get(id)?.state.kind;
    if (kind === undefined || kind === 'detached') painting.paint(id, []);
  }
  for (const { id, state } of store.all()) {
    if (state.kind === 'detached') continue;
    painting.paint(
      id,
      anchorsOf(state).filter(anchor => chosen.has(anchor)),
    );
  }
}

/** All connected candidates in document order; sorted again only when they changed. */
function createOrderedList(store: BlockStore): () => readonly AnchoredCandidate[] {
  let ordered: readonly AnchoredCandidate[] = [];
  let version = -1;
  return () => {
    if (version !== store.version) {
      version = store.version;
      ordered = [...store.all()]
        .filter(({ state }) => anchorsOf(state).length > 0)
        .toSorted(compareBlocks)
        .flatMap(({ state }) => anchorsOf(state).filter(({ node }) => isConnected(node)));
    }
    return ordered;
  };
}

function compareBlocks(a: Block, b: Block): number {
  const left = a.text.segments[0];
  const right = b.text.segments[0];
  if (!left || !right) return 0;
  if (left.node === right.node) return left.from - right.from;
  return compareNodes(
    anchorsOf(a.state)[0]?.node ?? left.node,
    anchorsOf(b.state)[0]?.node ?? right.node,
  );
}
