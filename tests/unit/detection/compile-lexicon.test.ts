import { expect, test } from 'vitest';
import { compileLexicon } from '../../../detection/compile-lexicon.ts';
import { soundPack } from '../data/sound-pack.ts';

const [bridge, ...others] = soundPack.entities;
if (!bridge) throw new Error('the sound pack has entities');
const pack = {
  ...soundPack,
  entities: [
    {
      ...bridge,
      sense: {
        evidence: [
          { weight: 2, words: ['pier', 'harbour ~'] },
          { weight: 1, words: ['town'] },
        ],
        rivals: [
          {
            id: 'game',
            label: 'the card game',
            evidence: [{ weight: 3, words: ['bid', 'trump*'] }],
          },
        ],
      },
    },
    ...others,
  ],
};

test('a lexicon holds names with their entity, and evidence joined by weight', () => {
  expect(compileLexicon([pack])).toEqual({
    weights: {},
    names: [
      { text: 'Harbour Bridge', entityId: 'bridge', case: 'any', ambiguity: 0.1 },
      { text: 'Crane & Sons', entityId: 'crane', case: 'exact', ambiguity: 0 },
    ],
    senses: [
      {
        entityId: 'bridge',
        evidence: [
          [2, 'pier|harbour ~'],
          [1, 'town'],
        ],
        rivals: [{ label: 'the card game', evidence: [[3, 'bid|trump*']] }],
      },
      { entityId: 'crane', evidence: [], rivals: [] },
    ],
  });
});

test('a lexicon carries the learned weights', () => {
  expect(compileLexicon([], { sureName: 5 })).toEqual({
    weights: { sureName: 5 },
    names: [],
    senses: [],
  });
});
