import { createFindCandidates } from './find-candidates.ts';
import type { Lexicon } from './lexicon.ts';
import type { Candidate, Judgement, Mention } from './mention.ts';
import { createNameFragments } from './name-fragments.ts';
import { namesSource } from './name-pattern.ts';
import { createPageDetector } from './page-detector.ts';
import { createEvidenceFinder } from './sense-evidence.ts';
import { UNEVEN_CHARACTERS } from './visible-text.ts';

/** What is known of the page around a text. All optional: absent says nothing. */
export interface PageContext {
  readonly title?: string;
  readonly url?: string;
  /** The page's own description (meta element). */
  readonly description?: string;
  readonly headings?: readonly string[];
  /** BCP 47. */
  readonly lang?: string;
}

/** What the reader said; honoured over everything. */
export interface ReaderVerdict {
  readonly entityId: string;
  readonly verdict: 'always' | 'never';
}

export interface DetectInput extends PageContext {
  readonly text: string;
  readonly verdicts?: readonly ReaderVerdict[];
}

/** Finds and judges names. Pure; makes no copy of the page. */
export interface Detector {
  /**
   * Native, case-insensitive, neither global nor sticky: matches every text in which a whole name may stand.
   * For the first look at a text node. A text that it does not match holds no candidate.
   */
  readonly prefilter: RegExp;
  /**
   * Could a name begin in this text's last letters and go on in the next inline node: `Open` before `<b>AI</b>`?
   * With `mayEnd` for the nodes after it, finds names that are split over nodes.
   */
  mayBegin(text: string): boolean;
  /** Could this text's first letters be the end of a name that began in a node before? */
  mayEnd(text: string): boolean;
  /** Spans whose letters match a name, in order, never overlapping, longest name first. */
  findCandidates(text: string): readonly Candidate[];
  /** The mentions of one text on its own, in order. */
  detect(input: DetectInput): readonly Mention[];
  /** Judges the blocks of one page together. */
  openPage(context: PageContext, verdicts?: readonly ReaderVerdict[]): PageDetector;
}

/**
 * The judgements of one page while it loads and changes. The result depends on the set of blocks and the
 * context alone, never on the order in which they came.
 */
export interface PageDetector {
  /** Sets or replaces the text of a block that holds at least one candidate. */
  setBlock(blockId: number, text: string): void;
  removeBlock(blockId: number): void;
  setContext(context: PageContext): void;
  setVerdicts(verdicts: readonly ReaderVerdict[]): void;
  /** Every block whose judgements changed since the last call, with all its judgements in order. */
  takeChanges(): ReadonlyMap<number, readonly Judgement[]>;
}

/** Prepares a lexicon for detection. */
export function createDetector(lexicon: Lexicon): Detector {
  const findCandidates = createFindCandidates(lexicon);
  const finder = createEvidenceFinder(lexicon);
  const names = lexicon.names.map(name => name.text);
  return {
    prefilter: new RegExp(`${namesSource(names)}|[${UNEVEN_CHARACTERS}]`, 'i'),
    ...createNameFragments(names),
    findCandidates,
    detect({ text, verdicts, ...context }) {
      const page = createPageDetector(findCandidates, finder, context, verdicts);
      page.setBlock(0, text);
      return (page.takeChanges().get(0) ?? []).filter(isMention);
    },
    openPage: (context, verdicts) => createPageDetector(findCandidates, finder, context, verdicts),
  };
}

const isMention = (judgement: Judgement): judgement is Mention => judgement.verdict === 'mention';
