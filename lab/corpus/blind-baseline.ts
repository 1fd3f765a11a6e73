import type { Outcome } from './judge-corpus.ts';
import { countOutcomes, type Score } from './count-outcomes.ts';
import type { CorpusWindow } from './read-corpus.ts';

const names = new Set(['Stargate', 'Azure', 'OpenAI', 'Open AI']);

/** What a highlighter that matches letters would reach on the same occurrences. */
export function blindBaselines(windows: readonly CorpusWindow[]): {
  readonly ignoringCase: Score;
  readonly caseSensitive: Score;
} {
  return {
    ignoringCase: countOutcomes(blindOutcomes(windows, () => true)),
    caseSensitive: countOutcomes(blindOutcomes(windows, surface => names.has(surface))),
  };
}

function blindOutcomes(
  windows: readonly CorpusWindow[],
  isMarked: (surface: string) => boolean,
): Outcome[] {
  return windows.flatMap(window =>
    window.mentions
      .filter(label => label.entity !== 'skip')
      .map(label => {
        const entity = label.surface.toLowerCase().replace(/\s/g, '');
        const marked = isMarked(label.surface) ? entity : null;
        return { window, label, judgement: undefined, truth: label.entity, marked };
      }),
  );
}
