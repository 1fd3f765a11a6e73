import { createHash } from 'node:crypto';
import type { CorpusWindow } from './read-corpus.ts';

/**
 * Parts of about the same size, such that windows of one source stay together: what is tested on was never seen.
 * The same corpus always gives the same parts.
 */
export function splitBySource(windows: readonly CorpusWindow[], parts: number): CorpusWindow[][] {
  const sources = [...Map.groupBy(windows, window => window.source)].toSorted(
    ([a, aWindows], [b, bWindows]) =>
      bWindows.length - aWindows.length || (digest(a) < digest(b) ? -1 : 1),
  );
  const split: CorpusWindow[][] = Array.from({ length: parts }, () => []);
  for (const [, group] of sources) {
    const smallest = split.reduce((least, part) => (part.length < least.length ? part : least));
    smallest.push(...group);
  }
  return split;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
