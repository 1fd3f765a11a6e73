import type { Detector } from '../../detection/detector.ts';
import type { Judgement } from '../../detection/mention.ts';
import type { CorpusLabel, CorpusWindow } from './read-corpus.ts';

/** One judged occurrence beside what the detector made of it. */
export interface Outcome {
  readonly window: CorpusWindow;
  /** Absent: the detector marked words that the corpus does not speak of. */
  readonly label: CorpusLabel | undefined;
  /** The judgement that overlaps the label; absent: not even a candidate. */
  readonly judgement: Judgement | undefined;
  /** Entity id that should be marked, or null. */
  readonly truth: string | null;
  /** Entity id that was marked, or null. */
  readonly marked: string | null;
}

/** Judges every window as a page of its own and pairs judgements with labels. Labels "skip" are left out. */
export function judgeCorpus(detector: Detector, windows: readonly CorpusWindow[]): Outcome[] {
  return windows.flatMap(window => {
    const page = detector.openPage({ title: window.title, lang: window.lang });
    page.setBlock(0, window.text, detector.findCandidates(window.text));
    return pairWithLabels(window, page.takeChanges().get(0) ?? []);
  });
}

/** Pairs by overlap: a mention may be longer than the label (`Project Stargate`). */
export function pairWithLabels(window: CorpusWindow, judgements: readonly Judgement[]): Outcome[] {
  const unpaired = new Set(judgements);
  const outcomes: Outcome[] = [];
  for (const label of window.mentions) {
    const judgement = judgements.find(({ start, end }) => start < label.end && end > label.start);
    if (judgement) unpaired.delete(judgement);
    if (label.entity === 'skip') continue;
    const marked = judgement?.verdict === 'mention' ? judgement.entityId : null;
    outcomes.push({ window, label, judgement, truth: label.entity, marked });
  }
  for (const judgement of unpaired) {
    if (judgement.verdict !== 'mention') continue;
    const marked = judgement.entityId;
    outcomes.push({ window, label: undefined, judgement, truth: null, marked });
  }
  return outcomes;
}
