import { parseArgs } from 'node:util';
import { builtInPacks, learnedWeights } from '../data/built-in-packs.ts';
import { compileLexicon } from '../detection/compile-lexicon.ts';
import { createDetector } from '../detection/detector.ts';
import { crossValidate, summarize } from './corpus/evaluate.ts';
import { judgeCorpus } from './corpus/judge-corpus.ts';
import { printEvaluation } from './corpus/print-evaluation.ts';
import { readCorpus } from './corpus/read-corpus.ts';

/**
 * How right the detector is on a corpus:
 * `npm run eval -- <corpus.jsonl> [--cross-validate 5] [--general] [--json]`.
 * `--cross-validate` learns the weights on all parts but the one that is judged, split by source.
 * `--general` judges with the general weights, as a pack without learned ones.
 */
const usage = 'npm run eval -- <corpus.jsonl> [--cross-validate <parts>] [--general] [--json]';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'cross-validate': { type: 'string' },
      general: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [path, ...others] = positionals;
  if (!path || others.length > 0) throw new Error(`name one corpus: ${usage}`);
  const parts = Number(values['cross-validate'] ?? 0);
  if (values['cross-validate'] !== undefined && !(Number.isInteger(parts) && parts >= 2)) {
    throw new Error(`--cross-validate takes a number of parts, 2 or more: ${usage}`);
  }
  const windows = readCorpus(path);
  const lexicon = compileLexicon(builtInPacks, values.general ? {} : learnedWeights);
  const detector = createDetector(lexicon);
  const outcomes =
    parts > 0 ? crossValidate(lexicon, windows, parts) : judgeCorpus(detector, windows);
  const evaluation = summarize(windows, outcomes, detector);
  console.log(values.json ? JSON.stringify(evaluation, undefined, 2) : printEvaluation(evaluation));
} catch (error) {
  console.error(`eval: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
