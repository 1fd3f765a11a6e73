import { describe, expect, test } from 'vitest';
import { checkPack, checkPacks } from '../../../../data/checks/check-pack.ts';
import { changedPack } from '../changed-pack.ts';
import { soundPack } from '../sound-pack.ts';

test('a sound pack has no problem', () => {
  expect(checkPack(soundPack)).toEqual([]);
});

const fact = 'entities.0.facts.0';
describe.each<[rule: string, at: string, value: unknown, path: string, message: RegExp]>([
  [
    'a fact names its section',
    `${fact}.section`,
    undefined,
    'entities[0].facts[0].section',
    /missing/,
  ],
  [
    'a fact names a known section',
    `${fact}.section`,
    'roof',
    'entities[0].facts[0].section',
    /"roof".*money, builders/,
  ],
  [
    'a relation names a known section',
    'relations.0.section',
    'roof',
    'relations[0].section',
    /"roof"/,
  ],
  [
    'a relation begins at a known party',
    'relations.0.from',
    'mayor',
    'relations[0].from',
    /"mayor".*bridge, crane, town/,
  ],
  ['a relation ends at a known party', 'relations.0.to', 'mayor', 'relations[0].to', /"mayor"/],
  ['a relation has two parties', 'relations.0.to', 'crane', 'relations[0].to', /itself/],
  ['a relation is of a known kind', 'relations.0.kind', 'likes', 'relations[0].kind', /"likes"/],
  ['a party names a known entity', 'parties.0.entity', 'tower', 'parties[0].entity', /"tower"/],
  [
    'fact ids are unique in an entity',
    'entities.0.facts.1.id',
    'cost',
    'entities[0].facts[1].id',
    /taken by entities\[0\]\.facts\[0\]/,
  ],
  ['section ids are unique', 'article.sections.1.id', 'money', 'article.sections[1].id', /taken/],
  ['entity ids are unique', 'entities.1.id', 'bridge', 'entities[1].id', /taken/],
  ['party ids are unique', 'parties.2.id', 'crane', 'parties[2].id', /taken/],
  [
    'a name belongs to one entity',
    'entities.1.names.0.text',
    'harbour  BRIDGE',
    'entities[1].names[0].text',
    /entities\[0\]\.names\[0\].*one entity only/,
  ],
  [
    'a figure stands in its sentence',
    `${fact}.figure.text`,
    '$3 millions',
    'entities[0].facts[0].figure.text',
    /letter for letter/,
  ],
  [
    'a figure is what its words say',
    `${fact}.figure.amount`,
    4_000_000,
    'entities[0].facts[0].figure.amount',
    /"\$3 million"/,
  ],
  [
    'a figure misses no nought',
    `${fact}.figure.amount`,
    300_000,
    'entities[0].facts[0].figure.amount',
    /"\$3 million"/,
  ],
  [
    'a whole is more than its part',
    `${fact}.figure.of`,
    2_000_000,
    'entities[0].facts[0].figure.of',
    /more than its part/,
  ],
  [
    'a span ends after it begins',
    `${fact}.figure`,
    { kind: 'until', amount: 3, unit: 'year', text: '3' },
    'entities[0].facts[0].figure.amount',
    /before the article's year/,
  ],
  [
    'a share is at most the whole',
    `${fact}.figure`,
    { kind: 'share', amount: 300, unit: '%', text: '3' },
    'entities[0].facts[0].figure.amount',
    /between 0 and 100/,
  ],
  ['the source is an https address', 'article.url', 'http://pier.example', 'article.url', /https:/],
  ['the source is an absolute address', 'article.url', '/bridge', 'article.url', /https:/],
  ['the date is a month', 'article.date', '2024-13', 'article.date', /YYYY-MM/],
  ['the language is a language', 'lang', 'english', 'lang', /BCP 47/],
  [
    'a description is one line',
    'entities.0.description',
    'x'.repeat(101),
    'entities[0].description',
    /100/,
  ],
  ['an entity has a name', 'entities.0.names', [], 'entities[0].names', /at least one/],
  ['an entity has a fact', 'entities.0.facts', [], 'entities[0].facts', /at least one/],
  [
    'a section has a point',
    'article.sections.0.points',
    [],
    'article.sections[0].points',
    /at least one/,
  ],
  [
    'ids are kebab-case',
    'entities.0.facts.1.id',
    'Two Firms',
    'entities[0].facts[1].id',
    /lower-case/,
  ],
  ['text is not blank', 'article.lead', ' ', 'article.lead', /some text/],
  [
    'evidence speaks for something',
    'entities.0.sense.evidence.0.weight',
    -1,
    'entities[0].sense.evidence[0].weight',
    /rival/,
  ],
  ['keys are known ones', `${fact}.colour`, 'red', 'entities[0].facts[0].colour', /unknown key/],
  ['the version is the one that this code reads', 'schemaVersion', 2, 'schemaVersion', /1/],
])('%s', (_rule, at, value, path, message) => {
  test(`${path} is named, with the cure`, () => {
    const problems = checkPack(changedPack(at, value)).filter(problem => problem.path === path);
    expect(problems.map(problem => problem.message).join()).toMatch(message);
  });
});

test('a broken spot hides no problem elsewhere', () => {
  const broken = changedPack(
    'article.date',
    7,
    changedPack('entities.0.names', 'Bridge', changedPack(`${fact}.section`, 'roof')),
  );
  expect(checkPack(broken).map(({ path }) => path)).toEqual([
    'article.date',
    'entities[0].names',
    'entities[0].facts[0].section',
  ]);
});

test.each([undefined, null, 7, 'pack', [], {}, { entities: [null, 3, { facts: 'none' }] }])(
  'whatever %j is, it is answered with problems, never with an exception',
  json => {
    expect(checkPack(json).length).toBeGreaterThan(0);
  },
);

test('a pack bears the name of its file', () => {
  expect(checkPacks([{ name: 'tunnel', json: soundPack }])).toEqual([
    { path: 'tunnel.json: id', message: 'give the pack the id of its file: "tunnel"' },
  ]);
});

test('packs that ship together share no entity id and no name', () => {
  const twin = changedPack('id', 'twin');
  const files = [
    { name: 'harbour-bridge', json: soundPack },
    { name: 'twin', json: changedPack('entities', [soundPack.entities[0]], twin) },
  ];
  const paths = checkPacks(files).map(({ path }) => path);
  expect(paths).toContain('twin.json: entities[0].id');
  expect(paths).toContain('twin.json: entities[0].names[0].text');
});

describe('a problem of shape is told with its cure', () => {
  test.each<[string, string, unknown, string, string]>([
    [
      'the schema’s own words',
      'article.date',
      '2024-13',
      'article.date',
      'write the month of the events as YYYY-MM: 2025-01',
    ],
    [
      'an unknown key',
      `${fact}.colour`,
      'red',
      'entities[0].facts[0].colour',
      'unknown key: remove it, or correct its spelling',
    ],
    [
      'a missing key',
      `${fact}.text`,
      undefined,
      'entities[0].facts[0].text',
      'missing: add it (expected "text")',
    ],
    [
      'a value of another type',
      `${fact}.text`,
      7,
      'entities[0].facts[0].text',
      'expected string, found 7',
    ],
    [
      'a value that is not among the known',
      'entities.0.names.0.case',
      'upper',
      'entities[0].names[0].case',
      'expected ("exact" | "any"), found "upper"',
    ],
  ])('%s', (_what, at, value, path, message) => {
    expect(checkPack(changedPack(at, value))).toContainEqual({ path, message });
  });

  test('what is no pack at all is told at the root', () => {
    expect(checkPack(7)).toContainEqual({ path: '', message: 'expected Object, found 7' });
  });
});

describe('packs that ship together', () => {
  const files = [
    { name: 'harbour-bridge', json: soundPack },
    {
      name: 'twin',
      json: { ...(changedPack('id', 'twin') as object), entities: [], parties: [], relations: [] },
    },
  ];

  test('tell each problem once, with its file', () => {
    const problems = checkPacks(files);
    expect(problems.filter(({ path }) => path.startsWith('twin.json: '))).toEqual(problems);
    expect(new Set(problems.map(({ path }) => path)).size).toBe(problems.length);
    expect(problems).toContainEqual({ path: 'twin.json: entities', message: 'give at least one' });
  });

  test('tell a name that one pack has twice no second time', () => {
    const twice = changedPack('entities.1.names.0.text', 'Harbour Bridge');
    const other = changedPack('id', 'other', changedPack('entities', [{}]));
    const paths = checkPacks([
      { name: 'harbour-bridge', json: twice },
      { name: 'other', json: other },
    ]).map(({ path }) => path);
    const path = 'harbour-bridge.json: entities[1].names[0].text';
    expect(paths.filter(found => found === path)).toEqual([path]);
  });

  test('are sound where they share nothing', () => {
    expect(checkPacks([{ name: 'harbour-bridge', json: soundPack }])).toEqual([]);
  });
});
