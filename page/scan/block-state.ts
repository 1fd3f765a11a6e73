/*
 * How far a block is on the way that `pipeline.ts` describes, and the legal transitions. Pure.
 *
 *   queued → measured → judged → detached → gone
 *
 * Back: a judged block whose candidates were all hidden is `measured`; a detached block that was read again is
 * `measured`, and `judged` at once if its text is the same. A queued block that a change touches is gone: it is found
 * again.
 */
import type { NamedCandidate } from '../../detection/match/find-candidates.ts';
import type { Judgement } from '../../detection/mention.ts';
import type { LiveCandidate } from '../paint/anchored-candidate.ts';
import type { FoundBlock } from './pipeline.ts';

/** Read; waits for layout. */
export interface Queued {
  readonly kind: 'queued';
  readonly found: FoundBlock;
}

/** Laid out; given to the judge if any candidate can be seen. */
export interface Measured {
  readonly kind: 'measured';
  readonly candidates: readonly NamedCandidate[];
  /** Starts of the candidates that can be seen. */
  readonly visible: ReadonlySet<number>;
}

/** Judged and anchored. At least one candidate can be seen. */
export interface Judged extends Omit<Measured, 'kind'> {
  readonly kind: 'judged';
  readonly judgements: readonly Judgement[];
  /** One for each judgement whose candidate can be seen, less those whose letters are gone. */
  readonly anchors: readonly LiveCandidate[];
}

/** A change touched it. It stays painted until a new reading takes its place, or it is dropped. */
export interface Detached {
  readonly kind: 'detached';
  readonly last: Measured | Judged;
}

/** The state of a block. */
export type BlockState = Queued | Measured | Judged | Detached;

const noAnchors: readonly LiveCandidate[] = [];

/** The anchors of a block, always the same list for the same state; none before it was judged and after it is gone. */
export function anchorsOf(state: BlockState | undefined): readonly LiveCandidate[] {
  if (state?.kind === 'detached') return anchorsOf(state.last);
  return state?.kind === 'judged' ? state.anchors : noAnchors;
}

/** The same state with other anchors; a state without anchors stays as it is. */
export function withAnchors(state: BlockState, anchors: readonly LiveCandidate[]): BlockState {
  if (state.kind === 'judged') return { ...state, anchors };
  if (state.kind !== 'detached' || state.last.kind !== 'judged') return state;
  return { ...state, last: { ...state.last, anchors } };
}

/** The states that may follow each state. */
const successors: Readonly<Record<BlockState['kind'], readonly BlockState['kind'][]>> = {
  queued: ['measured'],
  measured: ['measured', 'judged', 'detached'],
  judged: ['judged', 'measured', 'detached'],
  // A new reading; or a judgement that comes late, while it stays painted as it is.
  detached: ['measured', 'detached'],
};

/** May a block go from one state to the other? No block is judged while none of its candidates can be seen. */
export const isLegal = (from: BlockState, to: BlockState): boolean =>
  successors[from.kind].includes(to.kind) && !(to.kind === 'judged' && to.visible.size === 0);
