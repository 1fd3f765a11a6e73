import type { Detector } from '../../detection/detector.ts';
import type { CorpusWindow } from './read-corpus.ts';

const ROUNDS = 9;

/**
 * What judging costs, in microseconds a candidate, at the median over the windows that hold one. Of each window the
 * fastest round counts: what a busy machine adds is not the detector's.
 */
export function timeJudging(detector: Detector, windows: readonly CorpusWindow[]): number {
  const costs = windows.flatMap(({ text, title }) => {
    const candidates = detector.findCandidates(text);
    if (candidates.length === 0) return [];
    const page = detector.openPage({ title });
    let least = Infinity;
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      page.setBlock(round, text, candidates);
      page.takeChanges();
      least = Math.min(least, performance.now() - started);
      page.removeBlock(round);
    }
    return [(least * 1000) / candidates.length];
  });
  const sorted = costs.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
