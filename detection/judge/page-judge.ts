import type { PageContext, PageDetector, ReaderVerdict } from '../detector.ts';
import type { NamedCandidate } from '../match/find-candidates.ts';
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
  readonly finder: EvidenceFinder;
  readonly weights: SenseWeights;
}

/** One block: what its own words say, and what was last reported of it. */
interface JudgedText {
  readonly text: string;
  readonly candidates: readonly NamedCandidate[];
  readonly local: readonly LocalJudgement[];
  /** As last reported; `undefined` before the first time. */
  reported: readonly Judgement[] | undefined;
  /** Reported next time even if the judgements are the same: their offsets count in another text. */
  isRenewed: boolean;
  /** One of its verdicts waits for the rest of the page. */
  isProvisional: boolean;
}

const unjudged: LocalJudgement = { score: 0, wordsScore: 0, evidence: [] };

/**
 * Judges the blocks of one page together. One sense per discourse is the rule (Gale, Church, Yarowsky 1992,
 * https://aclanthology.org/H92-1045/), and a block's own words win over it.
 */
export const createPageDetector = (
  parts: PageDetectorParts,
  context: PageContext,
  verdicts: readonly ReaderVerdict[] = [],
): PageDetector => new JudgedPage(parts, context, verdicts);

class JudgedPage implements PageDetector {
  readonly #parts: PageDetectorParts;
  readonly #blocks = new Map<number, JudgedText>();
  /** Ids of blocks whose judgements may differ from what was last reported. */
  readonly #stale = new Set<number>();
  readonly #votes = createPageVotes();
  #context: PageContext;
  /** Found when the first block asks for it: most pages have none. */
  #pageEvidence: PageEvidence | undefined;
  #verdicts: readonly ReaderVerdict[];

  constructor(parts: PageDetectorParts, context: PageContext, verdicts: readonly ReaderVerdict[]) {
    this.#parts = parts;
    this.#context = context;
    this.#verdicts = verdicts;
  }

  setBlock(id: number, text: string, candidates: readonly NamedCandidate[]): void {
    if (this.#blocks.get(id)?.text !== text) this.#put(id, text, candidates);
  }
  removeBlock(id: number): void {
    const old = this.#blocks.get(id);
    if (old) this.#votes.count(old, -1);
    this.#blocks.delete(id);
    this.#stale.delete(id);
  }
  setContext(context: PageContext): void {
    this.#context = context;
    this.#pageEvidence = undefined;
    for (const [id, { text, candidates }] of this.#blocks) this.#put(id, text, candidates);
  }
  setVerdicts(verdicts: readonly ReaderVerdict[]): void {
    this.#verdicts = verdicts;
    for (const id of this.#blocks.keys()) this.#stale.add(id);
  }
  takeChanges(isArriving = false): ReadonlyMap<number, readonly Judgement[]> {
    const turned = this.#votes.takeTurned();
    const changes = new Map<number, readonly Judgement[]>();
    // While blocks arrive, only what changed is visited: this runs after every slice.
    for (const id of turned.size === 0 && isArriving ? this.#stale : this.#blocks.keys()) {
      const judgements = this.#change(id, turned, isArriving);
      if (judgements) changes.set(id, judgements);
    }
    this.#stale.clear();
    return changes;
  }

  #put(id: number, text: string, candidates: readonly NamedCandidate[]): void {
    const { finder, weights } = this.#parts;
    const old = this.#blocks.get(id);
    if (old) this.#votes.count(old, -1);
    const page = (this.#pageEvidence ??= findPageEvidence(this.#context, finder));
    const block: JudgedText = {
      text,
      candidates,
      local: judgeBlock(text, candidates, { finder, page, weights }),
      reported: old?.reported,
      isRenewed: old?.text !== text || old.isRenewed,
      isProvisional: false,
    };
    this.#votes.count(block, 1);
    this.#blocks.set(id, block);
    this.#stale.add(id);
  }

  /** Judges one block; `undefined` where nothing is to be reported. */
  #change(id: number, turned: ReadonlySet<string>, isArriving: boolean) {
    const block = this.#blocks.get(id);
    if (!block) return undefined;
    const { reported } = block;
    const isStale = this.#stale.has(id) || (block.isProvisional && !isArriving);
    if (reported && !isStale && !concerns(block, turned)) return undefined;
    const judgements = this.#judge(block, isArriving);
    if (reported && !block.isRenewed && isSame(reported, judgements)) return undefined;
    block.reported = judgements;
    block.isRenewed = false;
    return judgements;
  }

  /** The judgements of a block now; notes whether one of them waits for the rest of the page. */
  #judge(block: JudgedText, isArriving: boolean): Judgement[] {
    block.isProvisional = false;
    return block.candidates.map(({ start, end, entityId }, i) => {
      const own = block.local[i] ?? unjudged;
      const { confidence, exact, mayTurn } = this.#decide(entityId, own);
      // What the rest of the page could still turn waits for it, so that no highlight comes and goes.
      const isWaiting = isArriving && mayTurn;
      const isMention = isWaiting ? block.reported?.[i]?.verdict === 'mention' : exact;
      if (isMention !== exact) block.isProvisional = true;
      const verdict = isMention ? 'mention' : 'other';
      return judgementOf({ start, end, entityId, confidence, verdict }, own);
    });
  }

  /** Decides one candidate. `exact`: as if no more blocks came. `mayTurn`: the rest of the page could change it. */
  #decide(entityId: string, own: LocalJudgement) {
    const { weights } = this.#parts;
    const score = own.score + weights.mostOfPage * this.#votes.shareOfOthers(entityId, own);
    const said = this.#verdicts.find(verdict => verdict.entityId === entityId)?.verdict;
    const confidence =
      said === undefined ? toConfidence(score * weights.sharpness) : Number(said === 'always');
    const mayTurn = said === undefined && Math.abs(own.score) < weights.mostOfPage;
    return { confidence, exact: confidence > 0.5, mayTurn };
  }
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

const concerns = ({ candidates }: JudgedText, entityIds: ReadonlySet<string>): boolean =>
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
