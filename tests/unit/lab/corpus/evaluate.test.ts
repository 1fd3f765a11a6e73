import { expect, test } from 'vitest';
import { builtInPacks } from '../../../../data/built-in-packs.ts';
import { compileLexicon } from '../../../../detection/compile-lexicon.ts';
import type { Judgement } from '../../../../detection/mention.ts';
import { generalWeights } from '../../../../detection/judge/sense-weights.ts';
import { crossValidate, summarize } from '../../../../lab/corpus/evaluate.ts';
import { judgeCorpus, pairWithLabels } from '../../../../lab/corpus/judge-corpus.ts';
import { learnWeights } from '../../../../lab/corpus/learn-weights.ts';
import { printEvaluation } from '../../../../lab/corpus/print-evaluation.ts';
import { splitBySource } from '../../../../lab/corpus/split-by-source.ts';
import { builtInDetector } from '../../detection/marked-sentence.ts';
import { madeCorpus, makeWindow } from './made-corpus.ts';

const lexicon = compileLexicon(builtInPacks);
function mention(start: number, end: number, entityId: string): Judgement {
  return { start, end, entityId, confidence: 1, verdict: 'mention', reasons: [] };
}

test('a longer mention that holds the label is right; what no label speaks of is a false mark', () => {
  const window = makeWindow('Project [Stargate], [?Azure] and [!openai] and more');
  const outcomes = pairWithLabels(window, [
    mention(0, 16, 'stargate'),
    mention(18, 23, 'azure'),
    mention(28, 34, 'openai'),
    mention(39, 43, 'azure'),
  ]);
  expect(outcomes.map(({ truth, marked }) => [truth, marked])).toEqual([
    ['stargate', 'stargate'],
    [null, 'azure'],
    [null, 'azure'],
  ]);
  expect(summarize([window], outcomes, builtInDetector).all).toMatchObject({
    hits: 1,
    falseMarks: 2,
    misses: 0,
    precision: 1 / 3,
    recall: 1,
  });
});

test('the blind baselines mark every name, or every name in its capitals', () => {
  const { blind, all } = summarize(
    madeCorpus,
    judgeCorpus(builtInDetector, madeCorpus),
    builtInDetector,
  );
  expect(all).toMatchObject({ judged: 6, right: 6 });
  expect(blind.ignoringCase).toMatchObject({ hits: 4, falseMarks: 2 });
  expect(blind.caseSensitive).toMatchObject({ hits: 4, falseMarks: 1 });
});

test('windows of one source stay in one part, and the parts are the same every time', () => {
  const parts = splitBySource(madeCorpus, 2);
  expect(parts.flat()).toHaveLength(madeCorpus.length);
  const partsOfDocs = parts.filter(part => part.some(({ source }) => source === 'docs'));
  expect(partsOfDocs).toHaveLength(1);
  expect(splitBySource(madeCorpus, 2)).toEqual(parts);
});

test('learning starts at the general weights, is the same every time, and judges every window once', () => {
  expect(learnWeights(lexicon, [])).toEqual(generalWeights);
  expect(learnWeights(lexicon, madeCorpus)).toEqual(learnWeights(lexicon, madeCorpus));
  expect(crossValidate(lexicon, madeCorpus, 2)).toHaveLength(6);
});

test('the tables tell every group and every confusion with its text', () => {
  const wrong = [makeWindow('Run it on [?Azure], Microsoft’s cloud.')];
  const outcomes = judgeCorpus(builtInDetector, wrong);
  const text = printEvaluation(summarize(wrong, outcomes, builtInDetector));
  expect(text).toContain('1 windows, 1 judged');
  expect(text).toContain('blind, ignoring case');
  expect(text).toContain('By sense code');
  expect(text).toContain('other: is another sense, decided azure');
  expect(text).toContain('Run it on [Azure], Microsoft’s cloud.');
});
