import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInPacks } from '../data/built-in-packs.ts';
import { compileLexicon } from '../detection/compile-lexicon.ts';
import { createDetector } from '../detection/detector.ts';
import { countOutcomes } from './corpus/count-outcomes.ts';
import { crossValidate } from './corpus/evaluate.ts';
import { judgeCorpus, type Outcome } from './corpus/judge-corpus.ts';
import { learnWeights } from './corpus/learn-weights.ts';
import { readCorpus } from './corpus/read-corpus.ts';
import { logLoss } from './corpus/reliability.ts';

/**
 * Learns the model's numbers from a corpus into `data/learned-weights.json`: `npm run train -- <corpus.jsonl>`.
 * Learned weights are kept only where they beat the general ones on sources that they were not learned from.
 */
const usage = 'npm run train -- <corpus.jsonl>';
const target = new URL('../data/learned-weights.json', import.meta.url);
const PARTS = 5;

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [path, ...others] = positionals;
  if (!path || others.length > 0) throw new Error(`name one corpus: ${usage}`);
  const windows = readCorpus(path);
  const lexicon = compileLexicon(builtInPacks);
  const general = toScores(judgeCorpus(createDetector(lexicon), windows));
  const learned = toScores(crossValidate(lexicon, windows, PARTS));
  const isBetter = learned.logLoss < general.logLoss && learned.f1 >= general.f1;
  const file = {
    trainedOn: {
      corpus: basename(path),
      windows: windows.length,
      sources: new Set(windows.map(window => window.source)).size,
    },
    scores: { general, [`learned, cross-validated in ${PARTS} parts by source`]: learned },
    weights: isBetter ? learnWeights(lexicon, windows) : {},
  };
  writeFileSync(target, `${JSON.stringify(file, undefined, 2)}\n`);
  console.log(JSON.stringify(file, undefined, 2));
  console.log(
    isBetter
      ? 'The learned weights are better, and kept.'
      : 'The learned weights are not better on sources they have not seen: the general ones stay.',
  );
} catch (error) {
  console.error(`train: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function toScores(
  outcomes: readonly Outcome[],
): Record<'precision' | 'recall' | 'f1' | 'logLoss', number> {
  const { precision, recall, f1 } = countOutcomes(outcomes);
  return {
    precision: round4(precision),
    recall: round4(recall),
    f1: round4(f1),
    logLoss: round4(logLoss(outcomes)),
  };
}

function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
