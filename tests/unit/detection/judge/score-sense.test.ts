import { describe, expect, test } from 'vitest';
import {
  judgeLocally,
  toConfidence,
  toReasons,
  type WeighedEvidence,
} from '../../../../detection/judge/score-sense.ts';
import type { SenseWeights } from '../../../../detection/judge/sense-weights.ts';

/** Round numbers, all different, so that each shows in a score. */
const weights: SenseWeights = {
  sureName: 4,
  smallFirst: 0.5,
  smallFirstPerAmbiguity: 2,
  allSmall: 0.25,
  leastDoubt: 0.125,
  doubtPerAmbiguity: 1,
  doubtOfSmall: 0.5,
  further: 0.5,
  halfDistance: 100,
  mostOfPage: 2,
  sharpness: 1,
};

const evidence = (weight: number, text = `word ${weight}`, rival?: string): WeighedEvidence => ({
  weight,
  text,
  rival,
});

function judge(written: string, ambiguity: number, pieces: readonly WeighedEvidence[] = []) {
  const name = { text: 'OpenAI', entityId: 'openai', case: 'any', ambiguity } as const;
  return judgeLocally({ name }, written, pieces, weights);
}

describe('the name by itself', () => {
  test.each<[string, string, number, number]>([
    ['one that means nothing else is sure', 'OpenAI', 0, 4],
    ['one that says nothing begins at the negative', 'OpenAI', 1, -4],
    ['one between says as much for as against', 'OpenAI', 0.5, 0],
    ['without any capital it says less', 'openai', 0, 3.75],
    ['without its first capital it says less', 'openAI', 0, 3.5],
    ['the less, the more it is ambiguous', 'openAI', 0.5, -1.5],
    ['all in capitals it says the same', 'OPENAI', 0, 4],
  ])('%s', (_rule, written, ambiguity, score) => {
    expect(judge(written, ambiguity)).toEqual({ score, wordsScore: 0, evidence: [] });
  });
});

describe('the words around it', () => {
  test('each further piece counts less, the strongest first', () => {
    expect(judge('OpenAI', 0, [evidence(1), evidence(4), evidence(2)])).toMatchObject({
      wordsScore: 4 + 2 / 2 + 1 / 4,
      score: 4 + 5.25,
      evidence: [{ weight: 4 }, { weight: 2 }, { weight: 1 }],
    });
  });

  test('what speaks against is summed on its own, the strongest first', () => {
    const { wordsScore, evidence: sorted } = judge('OpenAI', 1, [
      evidence(-1),
      evidence(2),
      evidence(-4),
    ]);
    expect(wordsScore).toBe(2 - 4 - 1 / 2);
    expect(sorted.map(({ weight }) => weight)).toEqual([-4, 2, -1]);
  });

  test.each<[string, string, number, number]>([
    ['hardly reaches a sure name', 'OpenAI', 0, -0.125],
    ['reaches an ambiguous one further', 'OpenAI', 0.5, -0.625],
    ['reaches it at most in full', 'OpenAI', 1, -1],
    ['reaches a name without its capitals less', 'openai', 0.5, -0.3125],
    ['reaches a name without its first capital in full', 'openAI', 0.5, -0.625],
  ])('what speaks against %s', (_rule, written, ambiguity, wordsScore) => {
    expect(judge(written, ambiguity, [evidence(-1)]).wordsScore).toBe(wordsScore);
  });

  test('what weighs nothing says nothing', () => {
    expect(judge('OpenAI', 0, [evidence(0)]).wordsScore).toBe(0);
  });
});

describe('reasons', () => {
  const judged = judge('OpenAI', 0, [
    evidence(5, 'model'),
    evidence(4, 'MODEL'),
    evidence(3, 'chat'),
    evidence(2.5, 'api'),
    evidence(2, 'lab'),
    evidence(1, 'text'),
    evidence(-6, 'door', 'a command'),
    evidence(-2, 'window'),
  ]);

  test('of a mention speak for it: four at most, each text once, the strongest first', () => {
    expect(toReasons(judged, true)).toEqual([
      { text: 'model', weight: 5 },
      { text: 'chat', weight: 3 },
      { text: 'api', weight: 2.5 },
      { text: 'lab', weight: 2 },
    ]);
  });

  test('of another sense speak against it, and name the rival where there is one', () => {
    expect(toReasons(judged, false)).toEqual([
      { text: 'door', weight: -6, rival: 'a command' },
      { text: 'window', weight: -2 },
    ]);
  });
});

test.each([
  [0, 0.5],
  [Math.log(3), 0.75],
  [-Math.log(3), 0.25],
])('log-odds of %d are the probability %d', (score, confidence) => {
  expect(toConfidence(score)).toBeCloseTo(confidence, 12);
});
