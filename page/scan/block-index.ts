import type { Candidate, Judgement } from '../../detection/mention.ts';
import type { BlockText } from '../text/text-block.ts';
import { rootOf } from '../dom/native-dom.ts';
import type { OwnMark } from './anchor-candidate.ts';

/** A flow that holds candidates. */
export interface Block {
  readonly id: number;
  readonly flow: BlockText;
  readonly candidates: readonly Candidate[];
  /** Starts of the candidates that can be seen; none: the detector does not know the block. */
  seen: ReadonlySet<number>;
  judgements: readonly Judgement[];
  /** One for each judgement that can be seen. */
  marks: readonly OwnMark[];
}

/** All blocks of a page, by what they stand in. */
export interface BlockIndex {
  readonly all: ReadonlyMap<number, Block>;
  /** Those in shadow trees. */
  readonly inShadow: ReadonlySet<Block>;
  add(block: Block): void;
  /** Takes it from the index; the caller still has it. */
  remove(block: Block): void;
  /** Blocks with a piece of this text node, or with this container. */
  at(node: Node): readonly Block[];
}

/** Makes an empty index. */
export function createBlockIndex(): BlockIndex {
  const all = new Map<number, Block>();
  const inShadow = new Set<Block>();
  const byNode = new WeakMap<Node, readonly Block[]>();

  function link(node: Node, block: Block): void {
    const known = byNode.get(node) ?? [];
    if (!known.includes(block)) byNode.set(node, [...known, block]);
  }
  function unlink(node: Node, block: Block): void {
    const rest = byNode.get(node)?.filter(other => other !== block) ?? [];
    if (rest.length > 0) byNode.set(node, rest);
    else byNode.delete(node);
  }

  return {
    all,
    inShadow,
    add(block) {
      all.set(block.id, block);
      if (rootOf(block.flow.container) instanceof ShadowRoot) inShadow.add(block);
      link(block.flow.container, block);
      for (const { node } of block.flow.pieces) link(node, block);
    },
    remove(block) {
      all.delete(block.id);
      inShadow.delete(block);
      unlink(block.flow.container, block);
      for (const { node } of block.flow.pieces) unlink(node, block);
    },
    at: node => byNode.get(node) ?? [],
  };
}
