import type { TextBlock } from '../text/text-block.ts';
import {
  anchorsOf,
  type BlockState,
  isLegal,
  type Judged,
  type Measured,
  type Queued,
} from './block-state.ts';
import type { FoundBlock, MeasuredBlock } from './pipeline.ts';

/** A block and its state. A transition makes a new object with the same id. */
export interface Block<State extends BlockState = BlockState> {
  readonly id: number;
  readonly text: TextBlock;
  readonly state: State;
}

/** What can be asked about the blocks of a page. */
export interface BlockQueries {
  readonly size: number;
  /** Live: blocks may come and go while it is iterated. */
  all(): Iterable<Block>;
  get(id: number): Block | undefined;
  /** Blocks, detached ones included, with this container, with a segment of this text node or of one it replaced. */
  at(node: Node): readonly Block[];
  /** Is the offset part of a block that is not detached? */
  isCovered(text: Text, offset: number): boolean;
  /** The next block to measure: those not postponed first, each group in the order it was queued. */
  nextQueued(): Block<Queued> | undefined;
  /** Number of queued blocks that are not postponed. */
  readonly waitingCount: number;
  /** Changes whenever anchors or their order may have changed. */
  readonly version: number;
  readonly hasUnpainted: boolean;
}

/** The blocks of a page: the only place that knows them. A transition that is not legal throws. */
export interface BlockStore extends BlockQueries {
  /** Queues a block that was found. */
  add(found: FoundBlock): Block<Queued>;
  /** Has other queued blocks measured before this one. */
  postpone(id: number): void;
  /**
   * Takes in a queued block as it is laid out. If there is a detached block in its place, it continues that one: under
   * its id, and `previous` is what that was if it was judged with the same text.
   */
  measure(
    id: number,
    result: MeasuredBlock,
  ): { readonly block: Block<Measured>; readonly previous: Judged | undefined };
  /** Moves a block to another state. */
  move(id: number, state: BlockState): void;
  /** Another text node took this one's place: it now leads to the same blocks. */
  replaceText(old: Text, now: Text): void;
  /** A change touched the block. A queued one is dropped; a detached one stays so. */
  detach(id: number): void;
  /** Forgets a block, in whatever state. */
  drop(id: number): void;
  /** Has every block painted again that is not detached. */
  touchAll(): void;
  /** Ids of blocks, dropped ones included, to be painted again since the last call. */
  takeUnpainted(): ReadonlySet<number>;
}

/** Makes an empty store. Pure: nodes are keys that are never looked into. */
export const createBlockStore = (): BlockStore => new PageBlocks();

class PageBlocks implements BlockStore {
  readonly #blocks = new Map<number, Block>();
  /** Holds ids, so that a node of the page never keeps a block alive. */
  readonly #idsAt = new WeakMap<Node, readonly number[]>();
  readonly #waiting = new Set<number>();
  readonly #postponed = new Set<number>();
  #unpainted = new Set<number>();
  #lastId = 0;
  version = 0;

  get size(): number {
    return this.#blocks.size;
  }
  get waitingCount(): number {
    return this.#waiting.size;
  }
  get hasUnpainted(): boolean {
    return this.#unpainted.size > 0;
  }
  all(): Iterable<Block> {
    return this.#blocks.values();
  }
  get(id: number): Block | undefined {
    return this.#blocks.get(id);
  }
  at(node: Node): readonly Block[] {
    return this.#idsAt.get(node)?.flatMap(id => this.get(id) ?? []) ?? [];
  }
  isCovered(text: Text, offset: number): boolean {
    return this.at(text).some(
      ({ state, text: { segments } }) =>
        state.kind !== 'detached' &&
        segments.some(({ node, from, to }) => node === text && from <= offset && offset < to),
    );
  }
  nextQueued(): Block<Queued> | undefined {
    for (const id of this.#waiting.size > 0 ? this.#waiting : this.#postponed) {
      const block = this.get(id);
      if (block && isQueued(block)) return block;
    }
    return undefined;
  }

  add(found: FoundBlock): Block<Queued> {
    this.#lastId += 1;
    this.#waiting.add(this.#lastId);
    return this.#put({ id: this.#lastId, text: found.block, state: { kind: 'queued', found } });
  }
  postpone(id: number): void {
    if (this.#waiting.delete(id)) this.#postponed.add(id);
  }
  measure(id: number, { block: text, candidates, visible }: MeasuredBlock) {
    const state: Measured = { kind: 'measured', candidates, visible };
    const queued = this.#checked(id, state);
    const nearby = nodesOf({ text }).flatMap(node => this.at(node));
    const old = predecessorOf(text, nearby);
    this.drop(id);
    const block = this.#put({ id: old?.id ?? queued.id, text, state });
    return { block, previous: old && stillJudged(old, block) };
  }
  move(id: number, state: BlockState): void {
    this.#put({ ...this.#checked(id, state), state });
  }
  replaceText(old: Text, now: Text): void {
    for (const { id } of this.at(old)) this.#link(now, id);
    this.version += 1;
  }
  detach(id: number): void {
    const state = this.get(id)?.state;
    if (state?.kind === 'measured' || state?.kind === 'judged') {
      this.move(id, { kind: 'detached', last: state });
      this.version += 1;
    } else if (state?.kind === 'queued') this.drop(id);
  }
  drop(id: number): void {
    const block = this.get(id);
    if (!block) return;
    this.#unlink(block);
    this.#blocks.delete(id);
    this.#waiting.delete(id);
    this.#postponed.delete(id);
    this.#note(id, block.state, undefined);
  }
  touchAll(): void {
    for (const { id, state } of this.all()) if (state.kind !== 'detached') this.#unpainted.add(id);
  }
  takeUnpainted(): ReadonlySet<number> {
    const taken = this.#unpainted;
    this.#unpainted = new Set();
    return taken;
  }

  /** The block that is about to get a state; throws where that is not legal. */
  #checked(id: number, next: BlockState): Block {
    const block = this.get(id);
    if (block && isLegal(block.state, next)) return block;
    throw new Error(`A ${block?.state.kind ?? 'dropped'} block cannot be ${next.kind}`);
  }
  #put<State extends BlockState>(block: Block<State>): Block<State> {
    const before = this.get(block.id);
    if (before?.text !== block.text) {
      if (before) this.#unlink(before);
      for (const node of nodesOf(block)) this.#link(node, block.id);
    }
    this.#blocks.set(block.id, block);
    this.#note(block.id, before?.state, block.state);
    return block;
  }
  /** Notes whether a block has to be painted again. */
  #note(id: number, before: BlockState | undefined, after: BlockState | undefined): void {
    if (anchorsOf(before) === anchorsOf(after)) return;
    this.#unpainted.add(id);
    this.version += 1;
  }
  #link(node: Node, id: number): void {
    const ids = this.#idsAt.get(node) ?? [];
    if (!ids.includes(id)) this.#idsAt.set(node, [...ids, id]);
  }
  #unlink(block: Block): void {
    for (const node of nodesOf(block)) {
      const rest = this.#idsAt.get(node)?.filter(id => id !== block.id) ?? [];
      if (rest.length > 0) this.#idsAt.set(node, rest);
      else this.#idsAt.delete(node);
    }
  }
}

const isQueued = (block: Block): block is Block<Queued> => block.state.kind === 'queued';

const nodesOf = ({ text: { container, segments } }: Pick<Block, 'text'>): readonly Node[] => [
  container,
  ...segments.map(({ node }) => node),
];

/**
 * The detached one of some blocks in whose place a block is: best in the same container with the same first text
 * node, else in the same container, else any. A framework may have rendered the container, too, again.
 */
function predecessorOf(
  { container, segments }: TextBlock,
  nearby: readonly Block[],
): Block | undefined {
  const detached = nearby.filter(({ state }) => state.kind === 'detached');
  const inSame = detached.filter(({ text }) => text.container === container);
  const hasSameStart = ({ text }: Block): boolean => text.segments[0]?.node === segments[0]?.node;
  return inSame.find(hasSameStart) ?? inSame[0] ?? detached[0];
}

function stillJudged({ state, text: old }: Block, now: Block<Measured>): Judged | undefined {
  if (state.kind !== 'detached' || state.last.kind !== 'judged') return undefined;
  return old.text === now.text.text && now.state.visible.size > 0 ? state.last : undefined;
}
