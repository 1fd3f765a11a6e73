import { createDetector, type Detector } from '../../detection/detector.ts';
import type { Lexicon } from '../../detection/lexicon.ts';
import { blindBaselines } from './blind-baseline.ts';
import { countBy, countOutcomes, entityOf, type Score } from './count-outcomes.ts';
import { judgeCorpus, type Outcome } from './judge-corpus.ts';
import { learnWeights } from './learn-weights.ts';
import type { CorpusWindow } from './read-corpus.ts';
import { logLoss, reliability, type ReliabilityBin } from './reliability.ts';
import { splitBySource } from './split-by-source.ts';
import { timeJudging } from './time-judging.ts';

/** Everything that `npm run eval` tells. */
export interface Evaluation {
  readonly windows: number;
  readonly all: Score;
  readonly byEntity: Readonly<Record<string, Score>>;
  readonly byCode: Readonly<Record<string, Score>>;
  readonly byLanguage: Readonly<Record<string, Score>>;
  readonly logLoss: number;
  readonly reliability: readonly ReliabilityBin[];
  readonly blind: { readonly ignoringCase: Score; readonly caseSensitive: Score };
  /** Microseconds a candidate, at the median. */
  readonly judgingCost: number;
  readonly confusions: readonly Confusion[];
}

/** A wrong decision with the words around it. */
export interface Confusion {
  readonly window: string;
  readonly code: string;
  readonly truth: string | null;
  readonly marked: string | null;
  readonly confidence: number | null;
  /** The name in brackets among the words around it. */
  readonly text: string;
  readonly reasons: readonly string[];
}

/** Judges every window with weights learned on the other parts; `parts` as in `--cross-validate`. */
export function crossValidate(
  lexicon: Lexicon,
  windows: readonly CorpusWindow[],
  parts: number,
): Outcome[] {
  return splitBySource(windows, parts).flatMap(part => {
    const own = new Set(part);
    const weights = learnWeights(
      lexicon,
      windows.filter(window => !own.has(window)),
    );
    return judgeCorpus(createDetector({ ...lexicon, weights }), part);
  });
}

/** Sums up outcomes over a corpus. */
export function summarize(
  windows: readonly CorpusWindow[],
  outcomes: readonly Outcome[],
  detector: Detector,
): Evaluation {
  return {
    windows: windows.length,
    all: countOutcomes(outcomes),
    byEntity: Object.fromEntries(countBy(outcomes, entityOf)),
    byCode: Object.fromEntries(countBy(outcomes, ({ label }) => label?.code ?? 'unlabelled')),
    byLanguage: Object.fromEntries(countBy(outcomes, ({ window }) => window.lang)),
    logLoss: logLoss(outcomes),
    reliability: reliability(outcomes),
    blind: blindBaselines(windows),
    judgingCost: timeJudging(detector, windows),
    confusions: outcomes.filter(({ truth, marked }) => truth !== marked).map(toConfusion),
  };
}

/** Words shown to either side of a confusion, in UTF-16 units. */
const AROUND = 90;

function toConfusion({ window, label, judgement, truth, marked }: Outcome): Confusion {
  const { start, end } = label ?? judgement ?? { start: 0, end: 0 };
  const before = window.text.slice(Math.max(0, start - AROUND), start);
  const name = window.text.slice(start, end);
  const after = window.text.slice(end, end + AROUND);
  return {
    window: window.id,
    code: label?.code ?? 'unlabelled',
    truth,
    marked,
    confidence: judgement?.confidence ?? null,
    text: `${before}[${name}]${after}`.replace(/\s+/g, ' '),
    reasons: judgement?.reasons.map(({ text }) => text) ?? [],
  };
}
