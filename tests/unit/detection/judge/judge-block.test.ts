import { describe, expect, test } from 'vitest';
import type { NamedCandidate } from '../../../../detection/match/find-candidates.ts';
import { judgeBlock, type PageEvidence } from '../../../../detection/judge/judge-block.ts';
import type { LexiconSense } from '../../../../detection/lexicon.ts';
import { createEvidenceFinder } from '../../../../detection/judge/find-evidence.ts';
import { generalWeights } from '../../../../detection/judge/sense-weights.ts';
import { splitWords } from '../../../../detection/judge/tokenize.ts';

const senses: readonly LexiconSense[] = [
  {
    entityId: 'x',
    evidence: [
      [1, 'cloud|data center|vitamin x|x ray|云'],
      [2, 'deep ~|~ key'],
    ],
    rivals: [{ label: 'the letter', evidence: [[1, 'alphabet']] }],
  },
  { entityId: 'y', evidence: [[1, 'plane']], rivals: [] },
];
const finder = createEvidenceFinder({ senses });
/** Evidence at this distance counts half. */
const HALF = 100;
const weights = { ...generalWeights, halfDistance: HALF };
const nothing: PageEvidence = new Map();

/** A candidate for each capital X or Y that stands alone. */
function candidatesOf(text: string): NamedCandidate[] {
  return [...text.matchAll(/\b[XY]\b/g)].map(({ 0: letter, index }) => {
    const entityId = letter.toLowerCase();
    const name = { text: letter, entityId, case: 'exact', ambiguity: 1 } as const;
    return { start: index, end: index + 1, entityId, name };
  });
}

/** For each candidate of a text, the evidence that was found, as `[words, weight]`. */
function evidenceOf(text: string, page = nothing): (readonly [string, number])[][] {
  const judged = judgeBlock(text, candidatesOf(text), { finder, page, weights });
  return judged.map(({ evidence }) => evidence.map(({ text, weight }) => [text, weight] as const));
}

const gap = (length: number) => ' '.repeat(length);

describe('what counts for a name', () => {
  test.each<[string, string, (readonly [string, number])[]]>([
    ['evidence before it, by its distance', `cloud${gap(HALF)}X`, [['cloud', 1 / 2]]],
    ['evidence after it, by its distance', `X${gap(HALF)}cloud`, [['cloud', 1 / 2]]],
    ['evidence that touches the name, in full', 'X key', [['X key', 2]]],
    ['evidence right before it', 'deep X', [['deep X', 2]]],
    ['evidence against it', `X${gap(HALF)}alphabet`, [['alphabet', -1 / 2]]],
    ['evidence far into a text', `${gap(2000)}cloud${gap(HALF)}X`, [['cloud', 1 / 2]]],
    ['a word of a script without spaces that touches it before', '云X', [['云', 1]]],
    ['a word of a script without spaces that touches it after', 'X云', [['云', 1]]],
    [
      'of two words as near, the one before it',
      `cloud${gap(HALF)}X${gap(HALF)}CLOUD`,
      [['cloud', 1 / 2]],
    ],
    ['nothing, where there is none', 'X is here', []],
    ['not a phrase that ends with the name', 'vitamin X', []],
    ['not a phrase that begins with the name', 'X ray', []],
    ['not the evidence for another entity', 'X plane', []],
    [
      'a phrase of two words, from its nearer end',
      `data center${gap(300)}X`,
      [['data center', 1 / 4]],
    ],
    ['a phrase once, at its strongest', `cloud${gap(300)}X${gap(HALF)}CLOUD`, [['CLOUD', 1 / 2]]],
    [
      'a phrase once, at its strongest before it',
      `CLOUD${gap(HALF)}X${gap(300)}cloud`,
      [['CLOUD', 1 / 2]],
    ],
  ])('%s', (_rule, text, expected) => {
    expect(evidenceOf(text)).toEqual([expected]);
  });

  test('each name of a text is judged by its own distance', () => {
    expect(evidenceOf(`X${gap(HALF)}cloud${gap(300)}X`)).toEqual([
      [['cloud', 1 / 2]],
      [['cloud', 1 / 4]],
    ]);
  });

  test('names of several entities have each their own evidence', () => {
    expect(evidenceOf(`X${gap(HALF)}cloud plane${gap(HALF)}Y`)).toEqual([
      [['cloud', 1 / 2]],
      [['plane', 1 / 2]],
    ]);
  });

  test('a rival is named with the evidence for it', () => {
    const text = 'alphabet X';
    const [judged] = judgeBlock(text, candidatesOf(text), { finder, page: nothing, weights });
    expect(judged?.evidence[0]?.rival).toBe('the letter');
  });

  test('words that the name itself holds are no evidence', () => {
    const name = { text: 'cloud', entityId: 'x', case: 'any', ambiguity: 1 } as const;
    const candidate = { start: 0, end: 5, entityId: 'x', name };
    const [judged] = judgeBlock('cloud', [candidate], { finder, page: nothing, weights });
    expect(judged?.evidence).toEqual([]);
  });
});

describe('the page’s evidence', () => {
  const [phrase] = finder.findAll('cloud', splitWords('cloud'));
  if (!phrase) throw new Error('the phrase is found');
  const page: PageEvidence = new Map([[phrase.phrase, { text: 'Clouds', share: 0.4 }]]);

  test('counts with its share', () => {
    expect(evidenceOf('X', page)).toEqual([[['Clouds', 0.4]]]);
  });

  test('counts for its own entity alone', () => {
    expect(evidenceOf('Y', page)).toEqual([[]]);
  });

  test('gives way to nearer words, and stands where they are farther', () => {
    expect(evidenceOf(`X${gap(HALF)}cloud`, page)).toEqual([[['cloud', 1 / 2]]]);
    expect(evidenceOf(`X${gap(300)}cloud`, page)).toEqual([[['Clouds', 0.4]]]);
  });
});

describe('how far is looked', () => {
  test.each<[string, string, number]>([
    ['700 characters on', `X${gap(700)}cloud`, 0],
    ['a word that ends within 700 characters', `X${gap(695)}cloud`, 1],
    ['a word that is cut there', `X${gap(696)}cloud`, 0],
    ['700 characters back, from where the word begins', `cloud${gap(695)}X`, 1],
    ['a word that begins farther back', `cloud${gap(696)}X`, 0],
  ])('%s', (_where, text, count) => {
    expect(evidenceOf(text)[0]).toHaveLength(count);
  });

  test('two names near each other are looked at together, and each still looks no farther than it may', () => {
    const text = `cloud${gap(600)}X${gap(600)}X${gap(600)}cloud`;
    expect(evidenceOf(text).map(found => found.length)).toEqual([1, 1]);
    const longer = `cloud${gap(400)}X${gap(400)}X${gap(400)}X${gap(400)}data center`;
    expect(evidenceOf(longer).map(found => found.map(([words]) => words))).toEqual([
      ['cloud'],
      [],
      ['data center'],
    ]);
  });

  test.each([
    [399, [1, 1]],
    [400, [0, 1]],
  ])(
    'what the second of two names brings in counts for the first up to 700: %d',
    (length, counts) => {
      const found = evidenceOf(`X${gap(300)}X${gap(length)}cloud`);
      expect(found.map(pieces => pieces.length)).toEqual(counts);
    },
  );

  test('two names far from each other are both judged', () => {
    expect(evidenceOf(`cloud X${gap(3000)}X alphabet`).map(found => found[0]?.[0])).toEqual([
      'cloud',
      'alphabet',
    ]);
  });

  test('of each side 40 pieces of evidence are looked at', () => {
    const forty = 'cloud '.repeat(40);
    expect(evidenceOf(`alphabet ${'cloud '.repeat(39)}X`)[0]).toHaveLength(2);
    expect(evidenceOf(`alphabet ${forty}X`)[0]).toHaveLength(1);
    expect(evidenceOf(`X ${'cloud '.repeat(39)}alphabet`)[0]).toHaveLength(2);
    expect(evidenceOf(`X ${forty}alphabet`)[0]).toHaveLength(1);
  });
});
