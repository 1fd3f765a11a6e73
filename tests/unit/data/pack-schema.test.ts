import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { packSchema } from '../../../data/pack-schema.ts';
import { changedPack } from './changed-pack.ts';
import { soundPack } from './sound-pack.ts';

const withPlace = (place: unknown) => ({
  ...soundPack,
  parties: [{ id: 'acme', name: 'Acme', place }],
});

const withUrl = (url: string) => ({ ...soundPack, article: { ...soundPack.article, url } });

test('a sound pack passes as it is', () => {
  expect(v.parse(packSchema, soundPack)).toEqual(soundPack);
});

const fact = 'entities.0.facts.0';
const figure = `${fact}.figure`;
const share = (amount: unknown, more: object = {}) => ({
  kind: 'share',
  amount,
  unit: '%',
  text: 'a part',
  ...more,
});
const until = (amount: unknown, more: object = {}) => ({
  kind: 'until',
  amount,
  unit: 'year',
  text: '2030',
  ...more,
});

/** What the schema says of the sound pack with one place changed. */
const messages = (at: string, value: unknown) =>
  (v.safeParse(packSchema, changedPack(at, value)).issues ?? []).map(({ message }) => message);

describe('is accepted:', () => {
  test.each<[string, string, unknown]>([
    ['an id of one word', `${fact}.id`, 'cost'],
    ['an id of several words and digits', `${fact}.id`, 'cost-of-2-bridges'],
    ['an amount of nothing', `${figure}.amount`, 0],
    ['an amount with its whole', `${figure}.of`, 5_000_000],
    ['a share of nothing', figure, share(0)],
    ['a share of all', figure, share(100)],
    ['a broken share', figure, share(0.5)],
    ['a year', figure, until(2030)],
    ['January', 'article.date', '2025-01'],
    ['September', 'article.date', '1999-09'],
    ['October', 'article.date', '2025-10'],
    ['December', 'article.date', '2025-12'],
    ['a source with a path', 'article.url', 'https://pier.example/a/b?c#d'],
    ['no open question', 'article.openQuestions', []],
    ['a description of 100 characters', 'entities.0.description', 'x'.repeat(100)],
    ['a name that means nothing else', 'entities.0.names.0.ambiguity', 0],
    ['a name that says nothing', 'entities.0.names.0.ambiguity', 1],
    ['a name in its own case', 'entities.0.names.0.case', 'exact'],
    ['evidence that is a faint hint', 'entities.0.sense.evidence.0.weight', 0.1],
    ['evidence that is proof', 'entities.0.sense.evidence.0.weight', 3],
    ['a rival', 'entities.0.sense.rivals', [{ id: 'card-game', label: 'the game', evidence: [] }]],
    ['a figure in a point', 'article.sections.1.points.0.figure', share(2)],
    ['a figure in a relation', 'relations.0.figure', until(2030)],
    ['no party', 'parties', []],
    ['no relation', 'relations', []],
    ['a language', 'lang', 'de'],
    ['a language of three letters', 'lang', 'haw'],
    ['a language of a country', 'lang', 'pt-BR'],
    ...(
      [
        'launches',
        'leads',
        'finances',
        'hosted',
        'runs',
        'first-refusal',
        'revenue-share',
        'competes',
      ] as const
    ).map((kind): [string, string, unknown] => [
      `the relation “${kind}”`,
      'relations.0.kind',
      kind,
    ]),
  ])('%s', (_what, at, value) => {
    expect(messages(at, value)).toEqual([]);
  });
});

describe('is refused, with the cure:', () => {
  const id = 'write an id of lower-case letters, digits and single hyphens';
  const words = 'write some text here';
  const ends = 'remove the spaces at the ends';
  const some = 'give at least one';
  const shares = 'a share lies between 0 and 100';
  const ambiguity = 'ambiguity lies between 0 and 1';
  const month = 'write the month of the events as YYYY-MM: 2025-01';
  const address = 'give the absolute address of the article, beginning with https://';
  const language = 'write a BCP 47 language: en, pt-BR';
  test.each<[string, string, unknown, string]>([
    ['an id with a capital', `${fact}.id`, 'Cost', id],
    ['an id with a space', `${fact}.id`, 'the cost', id],
    ['an id that begins with a hyphen', `${fact}.id`, '-cost', id],
    ['an id that ends with a hyphen', `${fact}.id`, 'cost-', id],
    ['an id with two hyphens', `${fact}.id`, 'the--cost', id],
    ['an empty id', `${fact}.id`, '', id],
    ['an id of a section with a space', 'article.sections.0.id', 'the money', id],
    [
      'an id of a rival with a space',
      'entities.0.sense.rivals',
      [{ id: 'a b', label: 'c', evidence: [] }],
      id,
    ],
    ['text that begins with a space', `${fact}.text`, ' It costs', ends],
    ['text that ends with a space', `${fact}.text`, 'It costs ', ends],
    ['a negative amount of money', `${figure}.amount`, -1, 'an amount of money is not negative'],
    ['a negative share', figure, share(-1), shares],
    ['a share above the whole', figure, share(101), shares],
    ['a broken year', figure, until(2030.5), 'a year is a whole number'],
    ['no point', 'article.sections.0.points', [], some],
    ['no section', 'article.sections', [], some],
    ['no entity', 'entities', [], some],
    ['no name', 'entities.0.names', [], some],
    ['no fact', 'entities.0.facts', [], some],
    ['no words of evidence', 'entities.0.sense.evidence.0.words', [], some],
    ['an http source', 'article.url', 'http://pier.example', address],
    ['a source that is no address', 'article.url', 'pier.example', address],
    ['month 0', 'article.date', '2025-00', month],
    ['month 13', 'article.date', '2025-13', month],
    ['month 20', 'article.date', '2025-20', month],
    ['a month of one digit', 'article.date', '2025-1', month],
    ['a day', 'article.date', '2025-01-02', month],
    ['a date with words before it', 'article.date', 'in 2025-01', month],
    ['a year of five digits', 'article.date', '20255-01', month],
    ['a year of letters', 'article.date', '2xxx-01', month],
    ['a year long past', 'article.date', '0999-01', month],
    [
      'a long description',
      'entities.0.description',
      'x'.repeat(101),
      'a description is one line of at most 100 characters',
    ],
    [
      'evidence of no weight',
      'entities.0.sense.evidence.0.weight',
      0,
      'a weight is above 0: what speaks against belongs to a rival sense',
    ],
    [
      'evidence above proof',
      'entities.0.sense.evidence.0.weight',
      3.1,
      'a weight is at most 3: as good as proof',
    ],
    ['ambiguity below 0', 'entities.0.names.0.ambiguity', -0.1, ambiguity],
    ['ambiguity above 1', 'entities.0.names.0.ambiguity', 1.1, ambiguity],
    ['a language by its name', 'lang', 'english', language],
    ['a language of one letter', 'lang', 'e', language],
    ['a language in capitals', 'lang', 'EN', language],
    ['a country in small letters', 'lang', 'pt-br', language],
    ['a language with a sign', 'lang', 'en-?', language],
    ['a language behind something else', 'lang', 'x-en', language],
    ['no language', 'lang', '', language],
  ])('%s', (_what, at, value, message) => {
    expect(messages(at, value)).toEqual([message]);
  });

  test('text that is blank', () => {
    expect(messages('article.lead', ' ')).toEqual([words, ends]);
    expect(messages('article.lead', '')).toEqual([words]);
  });
});

describe('is refused:', () => {
  test.each<[string, string, unknown]>([
    ['a figure of an unknown kind', `${figure}.kind`, 'length'],
    ['money in another unit', `${figure}.unit`, 'EUR'],
    ['a share in another unit', figure, share(3, { unit: 'parts' })],
    ['a share of a whole', figure, share(3, { of: 4 })],
    ['a year in another unit', figure, until(2030, { unit: 'month' })],
    ['a figure without words', `${figure}.text`, undefined],
    ['a figure without an amount', `${figure}.amount`, undefined],
    ['a whole that is not there', `${figure}.of`, null],
    ['a name of another case rule', 'entities.0.names.0.case', 'upper'],
    ['a relation of another kind', 'relations.0.kind', 'likes'],
    ['an unknown key in a point', 'article.sections.0.points.0.note', 'x'],
    ['an unknown key in a section', 'article.sections.0.note', 'x'],
    ['an unknown key in the article', 'article.note', 'x'],
    ['an unknown key in an entity', 'entities.0.note', 'x'],
    ['an unknown key in a name', 'entities.0.names.0.note', 'x'],
    ['an unknown key in a sense', 'entities.0.sense.note', 'x'],
    ['an unknown key in evidence', 'entities.0.sense.evidence.0.note', 'x'],
    ['an unknown key in a party', 'parties.0.note', 'x'],
    ['an unknown key in a relation', 'relations.0.note', 'x'],
    ['an unknown key in the pack', 'note', 'x'],
    ['another version', 'schemaVersion', 2],
    ...[
      'schemaVersion',
      'id',
      'lang',
      'article',
      'entities',
      'parties',
      'relations',
      'article.title',
      'article.publisher',
      'article.url',
      'article.date',
      'article.lead',
      'article.sections',
      'article.openQuestions',
      'article.sections.0.id',
      'article.sections.0.heading',
      'article.sections.0.points',
      'article.sections.0.points.0.text',
      'entities.0.id',
      'entities.0.title',
      'entities.0.kind',
      'entities.0.description',
      'entities.0.names',
      'entities.0.names.0.text',
      'entities.0.names.0.case',
      'entities.0.names.0.ambiguity',
      'entities.0.facts',
      'entities.0.facts.0.id',
      'entities.0.facts.0.text',
      'entities.0.facts.0.section',
      'entities.0.sense',
      'entities.0.sense.evidence',
      'entities.0.sense.evidence.0.words',
      'entities.0.sense.evidence.0.weight',
      'entities.0.sense.rivals',
      'parties.0.id',
      'parties.0.name',
      'relations.0.from',
      'relations.0.to',
      'relations.0.kind',
      'relations.0.text',
      'relations.0.section',
    ].map((at): [string, string, unknown] => [`a pack without ${at}`, at, undefined]),
  ])('%s', (_what, at, value) => {
    expect(messages(at, value)).toHaveLength(1);
  });

  test('a rival without its words', () => {
    expect(messages('entities.0.sense.rivals', [{}])).toHaveLength(3);
  });
});

describe('the place of a party', () => {
  test.each([[[0, 0]], [[6, 9]]])('%j is on the map', place => {
    expect(v.is(packSchema, withPlace(place))).toBe(true);
  });

  test.each([[[7, 0]], [[0, 10]], [[-1, 0]], [[0.5, 0]], [[0]], [[0, 0, 0]], ['0,0']])(
    '%j is not',
    place => {
      expect(v.is(packSchema, withPlace(place))).toBe(false);
    },
  );
});

describe('the address of the article', () => {
  test('may be any https address', () => {
    expect(v.is(packSchema, withUrl('HTTPS://example.org/a?b#c'))).toBe(true);
  });

  test.each(['http://example.org', '/a', 'javascript:alert(1)', 'https://', ''])(
    'is not “%s”',
    url => {
      expect(v.is(packSchema, withUrl(url))).toBe(false);
    },
  );
});
