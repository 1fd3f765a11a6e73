import type { PageContext, ReaderVerdict } from '../../detection/detector.ts';
import type { LateDetector } from '../../detection/late-detector.ts';
import type { Judgement } from '../../detection/mention.ts';
import { compareNodes } from '../dom/document-order.ts';
import type { HighlightPainter } from '../paint/painter.ts';
import type { MarkedMention, MentionIndex } from '../paint/anchored-candidate.ts';
import { type PaintRule, selectPainted } from '../paint/density.ts';
import { createSectionFinder } from '../paint/section-of.ts';
import { type Block, createBlockIndex } from './block-index.ts';
import { isConnected } from '../dom/native-dom.ts';
import type { KnownBlocks } from './find-blocks.ts';
import { makeMark, type OwnMark } from './anchor-candidate.ts';
import { seenIn, type SettledFlow, spanStands, stillStands } from './measure-block.ts';
import { isInTouch, touchedBlocks } from '../watch/touched-blocks.ts';
import type { Sight } from '../text/visibility.ts';
import type { PageChanges } from '../watch/mutations.ts';

/** The blocks, judgements and marks of a page: what was found, and what is painted of it. */
export interface MentionBoard extends KnownBlocks {
  readonly index: MentionIndex;
  /** How many blocks hold candidates, retired ones included. */
  readonly size: number;
  /** Takes in a flow; {@link commit} makes it count. */
  put(settled: SettledFlow): void;
  /** Takes out the blocks that a change has touched. They stay painted until they come back or are dropped. */
  retire(changes: PageChanges): readonly Block[];
  /** Forgets retired blocks that did not come back. */
  dropRetired(): void;
  /**
   * Looks again which candidates can be seen, one block a step; asks for the sight of the moment. Reads layout.
   * @param regions Only blocks in touch with these, or in shadow trees; undefined: all.
   */
  recheck(sight: () => Sight, regions?: readonly Element[]): Iterator<void>;
  /** Takes what the detector has changed its mind on, and paints. */
  commit(isArriving?: boolean): void;
  /** Puts right at once what the change of a text node's data did to its marks: those whose letters are gone go. */
  mend(text: Text): void;
  /** Has a text node been taken out that marks stood on, and not been followed by {@link retire} or a reading? */
  isMarked(text: Text): boolean;
  /** Puts the marks of a text node that was taken out on the one that came in its place. */
  takeOver(old: Text, now: Text): void;
  /** Puts right at once what moving parts of the page did to the marks in them. */
  mendMoved(): void;
  /** Sections began or went, so that other mentions may be the first of theirs; {@link commit} makes it count. */
  noteSections(): void;
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
  const retired = createBlockIndex();
  /** By a text node that has come in the place of another: the blocks whose marks it took over. */
  const takers = new WeakMap<Text, readonly WeakRef<Block>[]>();
  /** By a text node: the one that has come in its place. */
  const successors = new WeakMap<Text, Text>();
  /** Ids of blocks whose marks are not painted as they are. */
  const unpainted = new Set<number>();
  let areSectionsStale = false;
  const judge = detector.openPage({}, settings.verdicts);
  let rule: PaintRule = settings;
  let nextId = 1;
  let ordered: readonly MarkedMention[] | undefined;

  function all(): readonly MarkedMention[] {
    ordered ??= [...blocks.all.values(), ...retired.all.values()]
      .toSorted(compareBlocks)
      .flatMap(block => block.marks.filter(({ node }) => isConnected(node)));
    return ordered;
  }

  const isKnown = (block: Block): boolean =>
    blocks.all.get(block.id) === block || retired.all.get(block.id) === block;

  function holdersOf(text: Text): readonly Block[] {
    const holders = new Set([...blocks.at(text), ...retired.at(text)]);
    for (const ref of takers.get(text) ?? []) {
      const block = ref.deref();
      if (block && isKnown(block)) holders.add(block);
    }
    return [...holders];
  }

  function setMarks(block: Block, marks: readonly OwnMark[]): void {
    block.marks = marks;
    unpainted.add(block.id);
    ordered = undefined;
  }

  /** Makes the marks of a block anew. What stands where it stood keeps its id. */
  function remark(block: Block, judgements: readonly Judgement[], isSameFlow: boolean): void {
    block.judgements = judgements;
    const marks = judgements
      .filter(({ start }) => block.seen.has(start))
      .map(judgement => {
        const known = block.marks.find(mark => isSamePlace(mark.judgement, judgement));
        const id = known?.id ?? nextId++;
        return makeMark(judgement, block.flow, { id, ink: isSameFlow ? known?.ink : undefined });
      });
    setMarks(
      block,
      marks.filter(mark => mark !== undefined),
    );
  }

  /** The retired block in whose place a flow stands. */
  function returning({ flow }: SettledFlow): Block | undefined {
    const list = retired
      .at(flow.container)
      .filter(({ flow: { container } }) => container === flow.container);
    const same = list.find(({ flow: old }) => old.pieces[0]?.node === flow.pieces[0]?.node);
    const found = same ?? list[0];
    if (found) retired.remove(found);
    return found;
  }

  function repaint(): void {
    if (rule.density === 'all') {
      for (const id of unpainted) {
        const block = blocks.all.get(id) ?? retired.all.get(id);
        painter.paint(id, selectPainted(block?.marks ?? [], rule));
      }
    } else if (unpainted.size > 0 || areSectionsStale) {
      const isByPage = rule.density === 'first-per-page';
      const chosen = new Set(
        selectPainted(all(), rule, isByPage ? undefined : createSectionFinder(document)),
      );
      for (const id of unpainted) if (!blocks.all.has(id)) painter.paint(id, []);
      for (const { id, marks } of blocks.all.values()) {
        painter.paint(
          id,
          marks.filter(mark => chosen.has(mark)),
        );
      }
    }
    unpainted.clear();
    areSectionsStale = false;
  }

  function commit(isArriving = false): void {
    for (const [id, judgements] of judge.takeChanges(isArriving)) {
      const block = blocks.all.get(id);
      if (block) remark(block, judgements, true);
    }
    if (unpainted.size === 0 && !areSectionsStale) return;
    repaint();
    onChange();
  }

  return {
    index: {
      all,
      painted() {
        const painted = new Set(painter.painted());
        return all().filter(mark => painted.has(mark));
      },
      ofRange: range => painter.ofRange(range),
    },
    get size() {
      return blocks.all.size + retired.all.size;
    },
    isTaken: (text, offset) =>
      blocks
        .at(text)
        .some(({ flow }) =>
          flow.pieces.some(({ node, from, to }) => node === text && from <= offset && offset < to),
        ),
    standingFor(text) {
      let last: Text | undefined = text;
      while (last && !isConnected(last)) last = successors.get(last);
      return last;
    },
    put(settled) {
      const old = returning(settled);
      const { id = nextId++, judgements = [], marks = [] } = old ?? {};
      const block: Block = { id, ...settled, judgements, marks };
      blocks.add(block);
      if (settled.seen.size > 0) judge.setBlock(id, settled.flow.text);
      else if (old) judge.removeBlock(id);
      // A text that says the same keeps its judgements: then nobody else will make its marks anew.
      if (old) remark(block, old.flow.text === settled.flow.text ? judgements : [], false);
    },
    retire(changes) {
      const touched = [...touchedBlocks(blocks, changes)];
      for (const block of touched) {
        blocks.remove(block);
        retired.add(block);
      }
      ordered = undefined;
      return touched;
    },
    dropRetired() {
      for (const block of retired.all.values()) {
        retired.remove(block);
        judge.removeBlock(block.id);
        unpainted.add(block.id);
      }
      ordered = undefined;
    },
    *recheck(sight, regions) {
      for (const block of blocks.all.values()) {
        const isConcerned = !regions || regions.some(region => isInTouch(region, block));
        if (!isConcerned && !blocks.inShadow.has(block)) continue;
        // A flow that has just changed has offsets that lead nowhere; its change is on the way.
        const stands = stillStands(block.flow);
        const seen = stands ? seenIn(block.flow, block.candidates, sight()) : block.seen;
        if (!isSameSet(seen, block.seen)) {
          if (seen.size === 0) judge.removeBlock(block.id);
          else if (block.seen.size === 0) judge.setBlock(block.id, block.flow.text);
          block.seen = seen;
          remark(block, block.judgements, true);
        }
        yield;
      }
    },
    commit,
    mend(text) {
      for (const block of holdersOf(text)) {
        const right = block.marks.filter(({ judgement }) => spanStands(block.flow, judgement));
        for (const { ink } of right) ink.renew();
        if (right.length === block.marks.length) continue;
        setMarks(block, right);
        repaint();
      }
    },
    isMarked: text => holdersOf(text).length > 0,
    takeOver(old, now) {
      const holders = holdersOf(old);
      for (const { marks } of holders) for (const mark of marks) mark.takeOver(old, now);
      // Weak: a block holds the text nodes that were there before, and they theirs.
      takers.set(
        now,
        holders.map(block => new WeakRef(block)),
      );
      successors.set(old, now);
      ordered = undefined;
    },
    mendMoved() {
      for (const { marks } of blocks.all.values()) for (const { ink } of marks) ink.renew();
    },
    noteSections() {
      areSectionsStale = rule.density === 'first-per-section';
    },
    setContext: context => judge.setContext(context),
    counts: () => painter.counts(),
    update(next) {
      rule = next;
      judge.setVerdicts(next.verdicts);
      for (const id of blocks.all.keys()) unpainted.add(id);
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
  if (left.node === right.node) return left.from - right.from;
  return compareNodes(a.marks[0]?.node ?? left.node, b.marks[0]?.node ?? right.node);
}
