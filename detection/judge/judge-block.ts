import type { NamedCandidate } from '../match/find-candidates.ts';
import { judgeLocally } from './score-sense.ts';
import type { LocalJudgement, WeighedEvidence } from './score-sense.ts';
import type { Candidate } from '../mention.ts';
import type { Phrase } from './evidence-phrase.ts';
import { firstFrom } from './find-evidence.ts';
import type { EvidenceFinder, FoundPhrase } from './find-evidence.ts';
import type { SenseWeights } from './sense-weights.ts';
import { splitWords } from './tokenize.ts';

/** Evidence farther than this from a name, in UTF-16 units, is not looked at. */
const REACH = 700;
/** Of each side, so many pieces of evidence are weighed: a list that repeats a name costs no more than prose. */
const MAX_NEAR = 40;

/** A stretch of text whose evidence is found once for all candidates in it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly candidates: NamedCandidate[];
}

/** What the page says before its text is read: phrases of title, headings and the like, with their shares. */
export type PageEvidence = ReadonlyMap<Phrase, { readonly text: string; readonly share: number }>;

/** What a block is judged by, besides its own words. */
export interface BlockJudging {
  readonly finder: EvidenceFinder;
  readonly page: PageEvidence;
  readonly weights: SenseWeights;
}

/** Judges every candidate of one text by its surroundings and the page's evidence. */
export function judgeBlock(
  text: string,
  candidates: readonly NamedCandidate[],
  { finder, page, weights }: BlockJudging,
): readonly LocalJudgement[] {
  return toStretches(text.length, candidates).flatMap(({ from, to, candidates }) => {
    const words = splitWords(text, from, to);
    const found = Map.groupBy(finder.findAll(text, words), ({ phrase }) => phrase.entityId);
    return candidates.map(candidate => {
      const { start, end, entityId } = candidate;
      const around = finder.findAround(text, words, start, end);
      const near = found.get(entityId) ?? [];
      const evidence = weigh(text, candidate, { around, near, page }, weights.halfDistance);
      return judgeLocally(candidate, text.slice(start, end), evidence, weights);
    });
  });
}

/** Joins the surroundings of candidates that overlap, so that the time is linear in the text. */
function toStretches(length: number, candidates: readonly NamedCandidate[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const candidate of candidates) {
    const from = Math.max(0, candidate.start - REACH);
    const to = Math.min(length, candidate.end + REACH);
    const last = stretches.at(-1);
    if (last && from <= last.to) {
      stretches[stretches.length - 1] = { ...last, to };
      last.candidates.push(candidate);
    } else stretches.push({ from, to, candidates: [candidate] });
  }
  return stretches;
}

/** The evidence for one candidate, by where it was found. */
interface Surroundings {
  readonly around: readonly FoundPhrase[];
  /** All of the entity's in the stretch, in order. */
  readonly near: readonly FoundPhrase[];
  readonly page: PageEvidence;
}

/** All evidence that concerns a candidate, each phrase once, at its strongest. */
function weigh(
  text: string,
  { start, end, entityId }: Candidate,
  { around, near, page }: Surroundings,
  halfDistance: number,
): WeighedEvidence[] {
  const shares = new Map<Phrase, { text: string; share: number }>();
  const add = (phrase: Phrase, words: string, share: number) => {
    if (phrase.entityId === entityId && share > (shares.get(phrase)?.share ?? 0)) {
      shares.set(phrase, { text: words, share });
    }
  };
  const addFound = ({ phrase, start, end }: FoundPhrase, distance: number) =>
    add(phrase, text.slice(start, end), 1 / (1 + distance / halfDistance));
  for (const found of around) addFound(found, 0);
  const middle = firstFrom(near, start);
  for (let i = middle - 1; i >= Math.max(0, middle - MAX_NEAR); i -= 1) {
    const found = near[i];
    if (!found || start - found.start > REACH) break;
    if (found.end <= start) addFound(found, start - found.end);
  }
  for (let i = middle; i < Math.min(near.length, middle + MAX_NEAR); i += 1) {
    const found = near[i];
    if (!found || found.start - end > REACH) break;
    if (found.start >= end) addFound(found, found.start - end);
  }
  for (const [phrase, words] of page) add(phrase, words.text, words.share);
  return [...shares].map(([{ weight, rival }, { text, share }]) => ({
    text,
    weight: weight * share,
    rival,
  }));
}
