import type { PageContext, PageDetector, ReaderVerdict } from './detector.ts';
import type { FindCandidates, NamedCandidate } from './find-candidates.ts';
import { judgeBlock } from './judge-block.ts';
import { toConfidence, toReasons } from './judge-sense.ts';
import type { LocalJudgement } from './judge-sense.ts';
import type { Judgement } from './mention.ts';
import { findPageEvidence } from './page-evidence.ts';
import { createPageVotes } from './page-votes.ts';
import type { EvidenceFinder } from './sense-evidence.ts';
import type { SenseWeights } from './sense-weights.ts';

/** What a page detector is made of. */
export interface PageDetectorParts {
  readonly findCandidates: FindCandidates;
  readonly finder: EvidenceFinder;
  readonly weights: SenseWeights;
}

/** One block with what its own words say. */
interface Block {
  readonly text: string;
  readonly candidates: readonly NamedCandidate[];
  readonly local: readonly LocalJudgement[];
}

/** Judges the blocks of one page together: one sense per page is the rule, and a block's own words win over it. */
export function createPageDetector(
  { findCandidates, finder, weights }: PageDetectorParts,
  firstContext: PageContext,
  firstVerdicts: readonly ReaderVerdict[] = [],
): PageDetector {
  const blocks = new Map<number, Block>();
  const told = new Map<number, readonly Judgement[]>();
  /** Blocks whose judgements are to be told even if they are the same: their text is another. */
  const renewed = new Set<number>();
  const votes = createPageVotes();
  let pageEvidence = findPageEvidence(firstContext, finder);
  let verdicts = firstVerdicts;

  function readBlock(text: string): Block {
    const candidates = findCandidates(text);
    const local = judgeBlock(text, candidates, { finder, page: pageEvidence, weights });
    return { text, candidates, local };
  }

  function put(id: number, block: Block | undefined): void {
    const old = blocks.get(id);
    if (old) votes.count(old, -1);
    if (block) {
      votes.count(block, 1);
      blocks.set(id, block);
    } else blocks.delete(id);
  }

  function judge(block: Block, isArriving: boolean, before: readonly Judgement[]): Judgement[] {
    return block.candidates.map((candidate, i) => {
      const { start, end, entityId } = candidate;
      const local = block.local[i] ?? { score: 0, wordsScore: 0, evidence: [] };
      const score = local.score + weights.mostOfPage * votes.shareOfOthers(entityId, local);
      const said = verdicts.find(verdict => verdict.entityId === entityId)?.verdict;
      const confidence =
        said === undefined ? toConfidence(score * weights.sharpness) : Number(said === 'always');
      // What the rest of the page could still turn waits for it, so that no mark comes and goes.
      const mayTurn = said === undefined && Math.abs(local.score) < weights.mostOfPage;
      const isMention = isArriving && mayTurn ? before[i]?.verdict === 'mention' : confidence > 0.5;
      const verdict = isMention ? 'mention' : 'other';
      return { start, end, entityId, confidence, verdict, reasons: toReasons(local, isMention) };
    });
  }

  return {
    setBlock(blockId, text) {
      if (blocks.get(blockId)?.text === text) return;
      renewed.add(blockId);
      put(blockId, readBlock(text));
    },
    removeBlock(blockId) {
      told.delete(blockId);
      renewed.delete(blockId);
      put(blockId, undefined);
    },
    setContext(context) {
      pageEvidence = findPageEvidence(context, finder);
      for (const [id, { text }] of blocks) put(id, readBlock(text));
    },
    setVerdicts(next) {
      verdicts = next;
    },
    takeChanges(isArriving = false) {
      const changes = new Map<number, readonly Judgement[]>();
      for (const [id, block] of blocks) {
        const before = told.get(id);
        const judgements = judge(block, isArriving, before ?? []);
        if (before && !renewed.has(id) && isSame(before, judgements)) continue;
        told.set(id, judgements);
        changes.set(id, judgements);
      }
      renewed.clear();
      return changes;
    },
  };
}

function isSame(before: readonly Judgement[], after: readonly Judgement[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ start, confidence, verdict }, i) => {
      const other = after[i];
      return start === other?.start && confidence === other.confidence && verdict === other.verdict;
    })
  );
}
