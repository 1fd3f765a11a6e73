import type { NamedCandidate } from '../match/find-candidates.ts';
import type { LocalJudgement } from './score-sense.ts';

/** Votes are counted in whole steps, so that their sum does not depend on the order of counting. */
const STEPS = 16;
/**
 * The most that one mention says about the page, in log-odds. Only the words around it vote: that `OpenAI` is a
 * company says nothing about a button that will `Open AI`.
 */
const MAX_VOTE = 3;
/** So many points, in log-odds, and the page has said all it can. */
const FULL = 6;
/** From this sum on no single vote makes a difference to what the others say. */
const SETTLED = (FULL + MAX_VOTE) * STEPS;

/** What the page's mentions say together about each entity: one sense per page is the rule. */
export interface PageVotes {
  /** Counts a block's votes in (1) or out (-1). */
  count(block: VotingBlock, times: 1 | -1): void;
  /** What all mentions but this one say of its entity: -1 to 1, in coarse steps. */
  shareOfOthers(entityId: string, own: LocalJudgement): number;
  /** The entities of which the page may say something else than when this was last asked. */
  takeTurned(): ReadonlySet<string>;
}

/** A block's candidates with what its own words say about them. */
export interface VotingBlock {
  readonly candidates: readonly NamedCandidate[];
  readonly local: readonly LocalJudgement[];
}

/** Starts with no votes. */
export function createPageVotes(): PageVotes {
  const votes = new Map<string, number>();
  /** The sums when last asked, as far as they matter. */
  const asked = new Map<string, number>();
  return {
    count({ candidates, local }, times) {
      for (const [i, { entityId }] of candidates.entries()) {
        votes.set(entityId, (votes.get(entityId) ?? 0) + times * toVote(local[i]));
      }
    },
    shareOfOthers(entityId, own) {
      const others = (votes.get(entityId) ?? 0) - toVote(own);
      // Coarse, so that far changes of the page do not touch every judgement.
      const share = Math.round((others / STEPS / FULL) * 8) / 8;
      return Math.max(-1, Math.min(1, share));
    },
    takeTurned() {
      const turned = new Set<string>();
      for (const [entityId, sum] of votes) {
        const now = Math.max(-SETTLED, Math.min(SETTLED, sum));
        if (now !== (asked.get(entityId) ?? 0)) turned.add(entityId);
        asked.set(entityId, now);
      }
      return turned;
    },
  };
}

function toVote(local: LocalJudgement | undefined): number {
  return Math.round(Math.max(-MAX_VOTE, Math.min(MAX_VOTE, local?.wordsScore ?? 0)) * STEPS);
}
