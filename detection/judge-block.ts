import type { NamedCandidate } from './find-candidates.ts';
import { judgeLocally } from './judge-sense.ts';
import type { LocalJudgement, WeighedEvidence } from './judge-sense.ts';
import type { Phrase } from './evidence-phrase.ts';
import { firstFrom } from './sense-evidence.ts';
import type { EvidenceFinder, FoundPhrase } from './sense-evidence.ts';
import type { SenseWeights } from './sense-weights.ts';
import { splitWords } from './split-words.ts';

/** Evidence farther than this from a name, in UTF-16 units, is not looked at. */
const REACH = 700;

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
    const nearby = finder.findAll(text, words);
    return candidates.map(candidate => {
      const around = finder.findAround(text, words, candidate.start, candidate.end);
      const written = text.slice(candidate.start, candidate.end);
      const evidence = weigh(text, candidate, [nearby, around], page, weights.halfDistance);
      return judgeLocally(candidate, written, evidence, weights);
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

/** The evidence that concerns one candidate, each phrase once, at its nearest. */
function weigh(
  text: string,
  { start, end, entityId }: NamedCandidate,
  [nearby, around]: readonly [near: readonly FoundPhrase[], around: readonly FoundPhrase[]],
  page: PageEvidence,
  halfDistance: number,
): WeighedEvidence[] {
  const shares = new Map<Phrase, { text: string; share: number }>();
  const add = (phrase: Phrase, words: string, share: number) => {
    if (phrase.entityId === entityId && share > (shares.get(phrase)?.share ?? 0)) {
      shares.set(phrase, { text: words, share });
    }
  };
  for (const { phrase, start, end } of around) add(phrase, text.slice(start, end), 1);
  for (let i = firstFrom(nearby, start - REACH); i < nearby.length; i += 1) {
    const found = nearby[i];
    if (!found || found.start > end + REACH) break;
    const isInside = found.start < end && found.end > start;
    if (isInside) continue;
    const distance = Math.max(start - found.end, found.start - end, 0);
    add(found.phrase, text.slice(found.start, found.end), 1 / (1 + distance / halfDistance));
  }
  for (const [phrase, { text, share }] of page) add(phrase, text, share);
  return [...shares].map(([{ weight, rival }, { text, share }]) => ({
    text,
    weight: weight * share,
    rival,
  }));
}
