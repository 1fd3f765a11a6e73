import type { Outcome } from './judge-corpus.ts';

/** How often marks and truth agree. */
export interface Score {
  /** Judged occurrences, whatever their sense. */
  readonly judged: number;
  /** Of those, the ones decided right. */
  readonly right: number;
  /** Right marks, wrong marks, missed ones. */
  readonly hits: number;
  readonly falseMarks: number;
  readonly misses: number;
  /** Of the marks, the share that is right; 1 where there are none. */
  readonly precision: number;
  /** Of what should be marked, the share that is; 1 where there is nothing. */
  readonly recall: number;
  readonly f1: number;
}

/** Counts outcomes. A mark for the wrong entity is both a false mark and a miss. */
export function countOutcomes(outcomes: readonly Outcome[]): Score {
  let right = 0;
  let hits = 0;
  let falseMarks = 0;
  let misses = 0;
  for (const { truth, marked } of outcomes) {
    if (truth === marked) {
      right += 1;
      if (truth !== null) hits += 1;
      continue;
    }
    if (marked !== null) falseMarks += 1;
    if (truth !== null) misses += 1;
  }
  const precision = share(hits, hits + falseMarks);
  const recall = share(hits, hits + misses);
  const f1 = share(2 * hits, 2 * hits + falseMarks + misses);
  return { judged: outcomes.length, right, hits, falseMarks, misses, precision, recall, f1 };
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

/** Scores by a property of the outcomes, largest group first. */
export function countBy(
  outcomes: readonly Outcome[],
  groupOf: (outcome: Outcome) => string,
): ReadonlyMap<string, Score> {
  const groups = [...Map.groupBy(outcomes, groupOf)].toSorted(
    ([aName, a], [bName, b]) => b.length - a.length || (aName < bName ? -1 : 1),
  );
  return new Map(groups.map(([name, group]) => [name, countOutcomes(group)]));
}

/** The entity that an outcome is about: by its name, else by its mark. */
export function entityOf({ label, judgement, truth }: Outcome): string {
  return truth ?? judgement?.entityId ?? entityOfSurface(label?.surface ?? '');
}

/** The corpus knows four spellings; used where a name was not even a candidate. */
function entityOfSurface(surface: string): string {
  const letters = surface.toLowerCase().replace(/\s/g, '');
  return letters === 'openai' ? 'openai' : letters;
}
