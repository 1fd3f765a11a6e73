import type { Pack } from '../../../data/pack.ts';

/** A small sound pack about nothing real, for tests to break. */
export const soundPack: Pack = {
  schemaVersion: 1,
  id: 'harbour-bridge',
  lang: 'en',
  article: {
    title: 'A bridge over the harbour',
    publisher: 'The Pier',
    url: 'https://pier.example/bridge',
    date: '2024-05',
    lead: 'The town builds a bridge.',
    sections: [
      {
        id: 'money',
        heading: 'Money',
        points: [
          {
            text: 'It costs $3 million.',
            figure: { kind: 'money', amount: 3_000_000, unit: 'USD', text: '$3 million' },
          },
        ],
      },
      { id: 'builders', heading: 'Builders', points: [{ text: 'Two firms build it.' }] },
    ],
    openQuestions: ['Who pays for the paint?'],
  },
  entities: [
    {
      id: 'bridge',
      title: 'Harbour Bridge',
      kind: 'Bridge',
      description: 'A bridge over the harbour.',
      names: [{ text: 'Harbour Bridge', case: 'any', ambiguity: 0.1 }],
      facts: [
        {
          id: 'cost',
          text: 'It costs $3 million.',
          section: 'money',
          figure: { kind: 'money', amount: 3_000_000, unit: 'USD', text: '$3 million' },
        },
        { id: 'firms', text: 'Two firms build it.', section: 'builders' },
      ],
      sense: { evidence: [{ words: ['pier'], weight: 1 }], rivals: [] },
    },
    {
      id: 'crane',
      title: 'Crane & Sons',
      kind: 'Firm',
      description: 'A firm that builds bridges.',
      names: [{ text: 'Crane & Sons', case: 'exact', ambiguity: 0 }],
      facts: [{ id: 'builds', text: 'Crane builds the bridge.', section: 'builders' }],
      sense: { evidence: [], rivals: [] },
    },
  ],
  parties: [
    { id: 'bridge', name: 'Harbour Bridge', entity: 'bridge' },
    { id: 'crane', name: 'Crane & Sons', entity: 'crane' },
    { id: 'town', name: 'The town' },
  ],
  relations: [
    { from: 'crane', to: 'bridge', kind: 'leads', text: 'builds', section: 'builders' },
    { from: 'town', to: 'crane', kind: 'finances', text: 'pays', section: 'money' },
  ],
};
