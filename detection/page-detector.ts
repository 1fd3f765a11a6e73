import type { PageContext, PageDetector, ReaderVerdict } from './detector.ts';
import type { FindCandidates, NamedCandidate } from './find-candidates.ts';
import { judgeBlock } from './judge-block.ts';
import { toConfidence } from './judge-sense.ts';
import type { LocalJudgement } from './judge-sense.ts';
import type { Judgement } from './mention.ts';
import { findPageEvidence } from './page-evidence.ts';
import type { EvidenceFinder } from './sense-evidence.ts';

/** One block with what its own words say. */
interface Block {
  readonly text: string;
  readonly candidates: readonly NamedCandidate[];
  readonly local: readonly LocalJudgement[];
}

/** What all sure mentions of one entity on the page say together, for the unsure ones. */
const MAX_PAGE_SCORE = 2;
/** One mention's vote: its score, bounded. */
const MAX_VOTE = 3;

/** Judges the blocks of one page together: one sense per page is the rule, and a block's own words win over it. */
export function createPageDetector(
  findCandidates: FindCandidates,
  finder: EvidenceFinder,
  firstContext: PageContext,
  firstVerdicts: readonly ReaderVerdict[] = [],
): PageDetector {
  const blocks = new Map<number, Block>();
  const told = new Map<number, readonly Judgement[]>();
  let pageEvidence = findPageEvidence(firstContext, finder);
  let verdicts = firstVerdicts;

  function readBlock(text: string): Block {
    const candidates = findCandidates(text);
    return { text, candidates, local: judgeBlock(text, candidates, finder, pageEvidence) };
  }

  /** Sum of votes by entity over all blocks; a sum over a set, so the order of arrival cannot matter. */
  function countVotes(): Map<string, number> {
    const votes = new Map<string, number>();
    for (const { candidates, local } of blocks.values()) {
      for (const [i, { entityId }] of candidates.entries()) {
        votes.set(entityId, (votes.get(entityId) ?? 0) + toVote(local[i]));
      }
    }
    return votes;
  }

  function judge(block: Block, votes: ReadonlyMap<string, number>): Judgement[] {
    return block.candidates.map((candidate, i) => {
      const { start, end, entityId } = candidate;
      const local = block.local[i] ?? { score: 0, reasons: [] };
      const others = (votes.get(entityId) ?? 0) - toVote(local);
      const pageScore = Math.max(-MAX_PAGE_SCORE, Math.min(MAX_PAGE_SCORE, others / 3));
      const said = verdicts.find(verdict => verdict.entityId === entityId)?.verdict;
      const confidence =
        said === undefined ? toConfidence(local.score + pageScore) : Number(said === 'always');
      const verdict = confidence > 0.5 ? 'mention' : 'other';
      return { start, end, entityId, confidence, verdict, reasons: local.reasons };
    });
  }

  return {
    setBlock(blockId, text) {
      if (blocks.get(blockId)?.text !== text) blocks.set(blockId, readBlock(text));
    },
    removeBlock(blockId) {
      blocks.delete(blockId);
    },
    setContext(context) {
      pageEvidence = findPageEvidence(context, finder);
      for (const [id, { text }] of blocks) blocks.set(id, readBlock(text));
    },
    setVerdicts(next) {
      verdicts = next;
    },
    takeChanges() {
      const votes = countVotes();
      const changes = new Map<number, readonly Judgement[]>();
      for (const id of told.keys()) {
        if (!blocks.has(id)) told.delete(id);
      }
      for (const [id, block] of blocks) {
        const judgements = judge(block, votes);
        if (JSON.stringify(told.get(id)) === JSON.stringify(judgements)) continue;
        told.set(id, judgements);
        changes.set(id, judgements);
      }
      return changes;
    },
  };
}

function toVote(local: LocalJudgement | undefined): number {
  return Math.max(-MAX_VOTE, Math.min(MAX_VOTE, local?.score ?? 0));
}
