import type { PageContext, ReaderVerdict } from '../../detection/detector.ts';
import type { LateDetector } from '../../detection/late-detector.ts';
import type { Judgement } from '../../detection/mention.ts';
import { compareNodes } from '../mark/document-order.ts';
import type { HighlightPainter } from '../mark/highlight-painter.ts';
import type { MarkedMention, MentionIndex } from '../mark/marked-mention.ts';
import { type PaintRule, selectPainted } from '../mark/painted-set.ts';
import { createSectionFinder } from '../mark/section-of.ts';
import { type Block, createBlockIndex } from './block-index.ts';
import { containerOf } from './block-text.ts';
import type { FlowFinder, FoundFlow } from './find-flows.ts';
import { makeMark } from './make-marks.ts';
import { seenIn, type SettledFlow, stillStands } from './settle-flow.ts';
import type { PageChanges } from './watch-page.ts';

/** The blocks, judgements and marks of a page: what was found, and what is painted of it. */
export interface MentionBoard {
  readonly index: MentionIndex;
  /** Is this offset of a text node part of a block that stands? */
  isTaken(text: Text, offset: number): boolean;
  /** Takes in a flow; {@link commit} makes it count. */
  put(settled: SettledFlow): void;
  /** Takes out the blocks that a change has touched; they stay painted until {@link dropRetired}. */
  retire(changes: PageChanges, finder: FlowFinder): Generator<FoundFlow | undefined>;
  /** Forgets retired blocks that did not come back. */
  dropRetired(): void;
  /** Looks again which candidates of some blocks can be seen. Reads layout. */
  recheck(): Generator<void>;
  /** Takes what the detector has changed its mind on, and paints. */
  commit(isArriving?: boolean): void;
  /** Stops painting marks on a text node whose letters are no longer those of the mark. */
  eraseWrong(text: Text): void;
  setContext(context: PageContext): void;
  /** Painted mentions by entity id. */
  counts(): Readonly<Record<string, number>>;
  update(settings: BoardSettings): void;
}

/** What the reader has set about the board. */
export interface BoardSettings extends PaintRule {
  readonly verdicts: readonly ReaderVerdict[];
}

/** @param onChange Called when marks, or what is painted of them, have changed. */
export function createMentionBoard(
  detector: LateDetector,
  painter: HighlightPainter,
  settings: BoardSettings,
  onChange: () => void,
): MentionBoard {
  const blocks = createBlockIndex();
  const retired = new Map<Node, Block[]>();
  const judge = detector.openPage({}, settings.verdicts);
  let rule: PaintRule = settings;
  let nextId = 1;
  let ordered: readonly MarkedMention[] | undefined;
  let painted: readonly MarkedMention[] = [];

  function all(): readonly MarkedMention[] {
    ordered ??= [...blocks.all.values()]
      .toSorted((a, b) => compareBlocks(a, b))
      .flatMap(block => block.marks);
    return ordered;
  }

  function remark(block: Block, judgements: readonly Judgement[]): void {
    const before = block.marks;
    block.judgements = judgements;
    block.marks = judgements
      .filter(({ start }) => block.seen.has(start))
      .map(judgement => {
        const known = before.find(({ judgement: old }) => isSamePlace(old, judgement));
        return makeMark(known?.id ?? nextId++, judgement, block.flow);
      })
      .filter(mark => mark !== undefined);
  }

  function forget(block: Block): void {
    judge.removeBlock(block.id);
    block.marks = [];
    ordered = undefined;
  }

  /** The retired block that a flow stands in the place of. */
  function returning({ flow }: SettledFlow): Block | undefined {
    const list = retired.get(flow.container);
    const found = list?.find(old => old.flow.pieces[0]?.node === flow.pieces[0]?.node) ?? list?.[0];
    if (list && found) list.splice(list.indexOf(found), 1);
    return found;
  }

  function repaint(): void {
    const sectionOf =
      rule.density === 'first-per-section' ? createSectionFinder(document) : () => undefined;
    const next = selectPainted(rule.density === 'all' ? unordered() : all(), rule, mark => {
      const node = mark.strokes[0]?.startContainer;
      return node && sectionOf(node);
    });
    painter.paint(next);
    painted = next;
  }
  function unordered(): MarkedMention[] {
    return [...blocks.all.values()].flatMap(block => block.marks);
  }

  function commit(isArriving = false): void {
    for (const [id, judgements] of judge.takeChanges(isArriving)) {
      const block = blocks.all.get(id);
      if (block) remark(block, judgements);
      ordered = undefined;
    }
    repaint();
    onChange();
  }

  return {
    index: {
      all,
      painted() {
        const now = new Set(painted);
        return all().filter(mark => now.has(mark));
      },
      ofRange: range => painter.ofRange(range),
    },
    isTaken: (text, offset) =>
      blocks
        .at(text)
        .some(({ flow }) =>
          flow.pieces.some(({ node, from, to }) => node === text && from <= offset && offset < to),
        ),
    put(settled) {
      const { flow, candidates, seen } = settled;
      const old = returning(settled);
      const block: Block = {
        id: old?.id ?? nextId++,
        flow,
        candidates,
        seen,
        judgements: old?.judgements ?? [],
        marks: old?.marks ?? [],
      };
      blocks.add(block);
      ordered = undefined;
      if (seen.size > 0) judge.setBlock(block.id, flow.text);
      else if (old) judge.removeBlock(block.id);
      // A text that says the same may keep its judgements: then nobody else will make its marks anew.
      if (old) remark(block, old.flow.text === flow.text ? old.judgements : []);
    },
    *retire(changes, finder) {
      const touched = new Set<Block>();
      if (changes.isFlood) {
        for (const block of blocks.all.values()) if (!stillStands(block.flow)) touched.add(block);
      }
      if (changes.hasRemovals) for (const block of blocks.torn()) touched.add(block);
      for (const node of [...changes.texts, ...changes.parents, ...changes.added]) {
        for (const block of blocks.at(node)) touched.add(block);
        for (const block of blocks.at(containerOf(node))) touched.add(block);
      }
      for (const region of changes.regions) {
        for (const block of blocks.all.values()) {
          if (region.contains(block.flow.container) || block.flow.container.contains(region)) {
            touched.add(block);
          }
        }
      }
      ordered = undefined;
      for (const block of touched) {
        blocks.remove(block);
        const list = retired.get(block.flow.container);
        if (list) list.push(block);
        else retired.set(block.flow.container, [block]);
      }
      for (const { flow } of touched) {
        for (const { node, from } of flow.pieces) {
          if (node.isConnected) yield finder.around(node, Math.min(from, node.data.length - 1));
        }
      }
    },
    dropRetired() {
      for (const list of retired.values()) for (const block of list) forget(block);
      retired.clear();
    },
    *recheck() {
      for (const block of blocks.all.values()) {
        const seen = seenIn(block.flow, block.candidates);
        if (isSameSet(seen, block.seen)) continue;
        const wasJudged = block.seen.size > 0;
        block.seen = seen;
        ordered = undefined;
        if (seen.size === 0) judge.removeBlock(block.id);
        else if (!wasJudged) judge.setBlock(block.id, block.flow.text);
        remark(block, block.judgements);
        yield;
      }
    },
    commit,
    eraseWrong(text) {
      for (const block of blocks.at(text)) {
        if (stillStands(block.flow)) continue;
        const { text: before } = block.flow;
        const wrong = block.marks.filter(
          ({ range, judgement }) =>
            range.toString() !== before.slice(judgement.start, judgement.end),
        );
        if (wrong.length === 0) continue;
        for (const mark of wrong) painter.erase(mark);
        block.marks = block.marks.filter(mark => !wrong.includes(mark));
        ordered = undefined;
      }
    },
    setContext: context => judge.setContext(context),
    counts() {
      const counts: Record<string, number> = {};
      for (const { judgement } of painted) {
        counts[judgement.entityId] = (counts[judgement.entityId] ?? 0) + 1;
      }
      return counts;
    },
    update(next) {
      rule = next;
      judge.setVerdicts(next.verdicts);
      commit();
    },
  };
}

const isSamePlace = (a: Judgement, b: Judgement): boolean =>
  a.start === b.start && a.end === b.end && a.entityId === b.entityId;

const isSameSet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && a.isSubsetOf(b);

function compareBlocks(a: Block, b: Block): number {
  const left = a.flow.pieces[0];
  const right = b.flow.pieces[0];
  if (!left || !right) return 0;
  return left.node === right.node ? left.from - right.from : compareNodes(left.node, right.node);
}
