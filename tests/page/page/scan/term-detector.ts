import type { Detector } from '../../../../detection/detector.ts';
import type { LexiconName } from '../../../../detection/lexicon.ts';
import type { FindCandidates } from '../../../../detection/match/find-candidates.ts';
import type { Candidate, Judgement } from '../../../../detection/mention.ts';

/** How a case of a peer's suite wants its terms found. */
export interface TermOptions {
  readonly caseSensitive: boolean;
  readonly acrossElements: boolean;
  readonly wholeWord:
    false | 'unicode' | 'ascii' | 'whitespace' | { readonly boundaryChars: string };
  readonly diacritics: 'exact' | 'fold';
  readonly whitespace: 'collapse' | 'exact';
  readonly ignoreJoiners: boolean;
}

const JOINERS = '[\\u00AD\\u200B-\\u200D]*';
const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
/** Letters whose mark is part of them. */
const strokes: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
};
/** Letters without their marks, unit for unit. */
const fold = (text: string): string =>
  text.replace(/./gsu, letter =>
    (strokes[letter] ?? letter.normalize('NFD').charAt(0)).padEnd(letter.length),
  );

/** Finds any terms by plain expressions, and takes each for a mention: to drive the page engine with. */
export function createTermDetector(terms: readonly string[], options: TermOptions): Detector {
  const find = createFinder(terms, options);
  return {
    entityIds: ['term'],
    // Anything may hold a term once letters are folded.
    namePlaces: text =>
      Array.from(text.matchAll(/\S/g), ({ index }) => [index, index + 1] as const),
    findCandidates: find,
    detect: () => [],
    openPage() {
      const changes = new Map<number, readonly Judgement[]>();
      return {
        setBlock: (id, _text, candidates) => void changes.set(id, candidates.map(judge)),
        removeBlock: id => void changes.delete(id),
        setContext: () => undefined,
        setVerdicts: () => undefined,
        takeChanges() {
          const taken = new Map(changes);
          changes.clear();
          return taken;
        },
      };
    },
  };
}

const name: LexiconName = { text: 'term', entityId: 'term', case: 'any', ambiguity: 0 };

const judge = (candidate: Candidate): Judgement => ({
  ...candidate,
  confidence: 1,
  verdict: 'mention',
  reasons: [],
});

function createFinder(
  terms: readonly string[],
  { caseSensitive, wholeWord, diacritics, whitespace, ignoreJoiners }: TermOptions,
): FindCandidates {
  if (terms.length === 0) return () => [];
  const prepare = diacritics === 'fold' ? fold : (text: string) => text;
  const alternatives = terms
    .toSorted((a, b) => b.length - a.length)
    .map(term => {
      const spaced = whitespace === 'collapse' ? term.replace(/\s+/g, ' ') : term;
      const letters = Array.from(prepare(spaced), letter =>
        whitespace === 'collapse' && /\s/.test(letter) ? '\\s+' : escape(letter),
      );
      return letters.join(ignoreJoiners ? JOINERS : '');
    });
  const [before, after] = edges(wholeWord);
  const source = `${before}(?:${alternatives.join('|')})${after}`;
  const pattern = new RegExp(source, caseSensitive ? 'gu' : 'giu');
  return text =>
    Array.from(prepare(text).matchAll(pattern), match => ({
      start: match.index,
      end: match.index + match[0].length,
      entityId: 'term',
      name,
    }));
}

function edges(wholeWord: TermOptions['wholeWord']): readonly [before: string, after: string] {
  if (wholeWord === false) return ['', ''];
  if (wholeWord === 'unicode') return ['(?<![\\p{L}\\p{N}_])', '(?![\\p{L}\\p{N}_])'];
  if (wholeWord === 'ascii') return ['\\b', '\\b'];
  const more =
    wholeWord === 'whitespace' ? '' : wholeWord.boundaryChars.replace(/[\\\]^-]/g, '\\$&');
  return [`(?<![^\\s${more}])`, `(?![^\\s${more}])`];
}
