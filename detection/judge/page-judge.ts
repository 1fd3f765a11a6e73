import type { PageContext, PageDetector, ReaderVerdict } from '../detector.ts';
import type { FindCandidates, NamedCandidate } from '../match/find-candidates.ts';
import { judgeBlock, type PageEvidence } from './judge-block.ts';
import { toConfidence, toReasons } from './score-sense.ts';
import type { LocalJudgement } from './score-sense.ts';
import type { Judgement, Reason } from '../mention.ts';
import { findPageEvidence } from './page-prior.ts';
import { createPageVotes } from './page-votes.ts';
import type { EvidenceFinder } from './find-evidence.ts';
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

const unjudged: LocalJudgement = { score: 0, wordsScore: 0, evidence: [] };

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
  /** Blocks whose judgements may not be what they were when last told. */
  const open = new Set<number>();
  /** Blocks with a verdict that waits for the rest of the page. */
  const undecided = new Set<number>();
  let context = firstContext;
  /** Found when the first block asks for it: most pages have none. */
  let pageEvidence: PageEvidence | undefined;
  let verdicts = firstVerdicts;

  function readBlock(text: string): Block {
    const candidates = findCandidates(text);
    pageEvidence ??= findPageEvidence(context, finder);
    const local = judgeBlock(text, candidates, { finder, page: pageEvidence, weights });
    return { text, candidates, local };
  }

  function put(id: number, block: Block | undefined): void {
    const old = blocks.get(id);
    if (old) votes.count(old, -1);
    if (block) {
      votes.count(block, 1);
      blocks.set(id, block);
      open.add(id);
    } else {
      blocks.delete(id);
      open.delete(id);
      undecided.delete(id);
    }
  }

  /** The judgements of a block now; remembers whether one of them waits for the rest of the page. */
  function judge(id: number, { candidates, local }: Block, isArriving: boolean): Judgement[] {
    const before = told.get(id);
    undecided.delete(id);
    return candidates.map((candidate, i) => {
      const { start, end, entityId } = candidate;
      const own = local[i] ?? unjudged;
      const score = own.score + weights.mostOfPage * votes.shareOfOthers(entityId, own);
      const said = verdicts.find(verdict => verdict.entityId === entityId)?.verdict;
      const confidence =
        said === undefined ? toConfidence(score * weights.sharpness) : Number(said === 'always');
      const exact = confidence > 0.5;
      // What the rest of the page could still turn waits for it, so that no mark comes and goes.
      const mayTurn = said === undefined && Math.abs(own.score) < weights.mostOfPage;
      const isMention = isArriving && mayTurn ? before?.[i]?.verdict === 'mention' : exact;
      if (isMention !== exact) undecided.add(id);
      const verdict = isMention ? 'mention' : 'other';
      return judgementOf({ start, end, entityId, confidence, verdict }, own);
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
    setContext(next) {
      context = next;
      pageEvidence = undefined;
      for (const [id, { text }] of blocks) put(id, readBlock(text));
    },
    setVerdicts(next) {
      verdicts = next;
      for (const id of blocks.keys()) open.add(id);
    },
    takeChanges(isArriving = false) {
      const turned = votes.takeTurned();
      const changes = new Map<number, readonly Judgement[]>();
      const ids = turned.size > 0 ? blocks.keys() : isArriving ? open : open.union(undecided);
      for (const id of ids) {
        const block = blocks.get(id);
        if (!block) continue;
        const before = told.get(id);
        if (before && !open.has(id) && !undecided.has(id) && !concerns(block, turned)) continue;
        const judgements = judge(id, block, isArriving);
        if (before && !renewed.has(id) && isSame(before, judgements)) continue;
        told.set(id, judgements);
        changes.set(id, judgements);
      }
      open.clear();
      renewed.clear();
      return changes;
    },
  };
}

/** Its reasons are put into words when somebody asks for them: most are never read. */
function judgementOf(verdict: Omit<Judgement, 'reasons'>, own: LocalJudgement): Judgement {
  let reasons: readonly Reason[] | undefined;
  return {
    ...verdict,
    get reasons() {
      return (reasons ??= toReasons(own, verdict.verdict === 'mention'));
    },
  };
}

const concerns = ({ candidates }: Block, entityIds: ReadonlySet<string>): boolean =>
  candidates.some(({ entityId }) => entityIds.has(entityId));

function isSame(before: readonly Judgement[], after: readonly Judgement[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ start, confidence, verdict }, i) => {
      const other = after[i];
      return start === other?.start && confidence === other.confidence && verdict === other.verdict;
    })
  );
}
