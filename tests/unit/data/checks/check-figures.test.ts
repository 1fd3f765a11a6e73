import { describe, expect, test } from 'vitest';
import { figureProblems } from '../../../../data/checks/check-figures.ts';
import { fields } from '../../../../data/checks/json-place.ts';
import { changedPack } from '../changed-pack.ts';

const money = (amount: number, text: string, more: object = {}) => ({
  kind: 'money',
  amount,
  unit: 'USD',
  text,
  ...more,
});

/** The problems of a figure in a sentence that holds its words, at one place of the sound pack. */
function problems(
  figure: { readonly text?: string; readonly kind?: string; readonly amount?: number },
  at = 'entities.0.facts.0',
) {
  const sentence = { text: `It is ${figure.text ?? 'so'}.`, figure };
  return figureProblems({ path: '', value: fields(changedPack(at, sentence)) });
}

const message = 'correct the one that the article does not state';

describe('a figure is sound', () => {
  test.each([
    ['in plain digits', money(7, '$7')],
    ['in thousands', money(7000, '7 thousand dollars')],
    ['in millions', money(2_500_000, '$2.5 million')],
    ['in billions', money(500e9, '$500 billion')],
    ['in trillions', money(1e12, '$1 trillion')],
    ['with commas', money(1_250_000, '$1,250,000')],
    ['with words before it', money(40, 'more than $40')],
    ['below its whole', money(100e9, '$100 billion', { of: 500e9 })],
    ['until the article’s own year', { kind: 'until', amount: 2024, unit: 'year', text: '2024' }],
    ['a share', { kind: 'share', amount: 25, unit: '%', text: '25%' }],
    ['a year of money before the article', money(1999, '$1999')],
  ])('%s', (_how, figure) => {
    expect(problems(figure)).toEqual([]);
  });
});

describe('a figure has a problem', () => {
  test.each<[string, { readonly text: string }, string, string]>([
    ['with another number', money(8, '$7'), 'amount', `8 is not what "$7" says: ${message}`],
    [
      'with a nought too few',
      money(50e9, '$500 billion'),
      'amount',
      `50000000000 is not what "$500 billion" says: ${message}`,
    ],
    [
      'in words without digits',
      money(7, 'seven'),
      'amount',
      `7 is not what "seven" says: ${message}`,
    ],
    [
      'as large as its whole',
      money(7, '$7', { of: 7 }),
      'of',
      'the whole must be more than its part (7): correct it, or leave it out',
    ],
    [
      'larger than its whole',
      money(7, '$7', { of: 6 }),
      'of',
      'the whole must be more than its part (7): correct it, or leave it out',
    ],
    [
      'until a year before the article',
      { kind: 'until', amount: 2023, unit: 'year', text: '2023' },
      'amount',
      "the span would end in 2023, before the article's year 2024: correct the year",
    ],
  ])('%s', (_how, figure, field, text) => {
    expect(problems(figure)).toEqual([
      { path: `entities[0].facts[0].figure.${field}`, message: text },
    ]);
  });

  test('where its words do not stand in the sentence', () => {
    const pack = changedPack('entities.0.facts.0.text', 'It costs $3 millions');
    const other = changedPack('entities.0.facts.0.text', 'It costs 3 million dollars');
    expect(figureProblems({ path: '', value: fields(pack) })).toEqual([]);
    expect(figureProblems({ path: '', value: fields(other) })).toEqual([
      {
        path: 'entities[0].facts[0].figure.text',
        message: '"$3 million" does not stand in the sentence: write both letter for letter alike',
      },
    ]);
  });
});

test.each([
  ['a point', 'article.sections.0.points.0', 'article.sections[0].points[0].figure.amount'],
  ['a fact', 'entities.1.facts.0', 'entities[1].facts[0].figure.amount'],
  ['a relation', 'relations.0', 'relations[0].figure.amount'],
])('figures of %s are looked at', (_what, at, path) => {
  expect(problems(money(8, '$7'), at).map(problem => problem.path)).toEqual([path]);
});

test.each<[string, { text?: string; kind?: string; amount?: number; of?: number }]>([
  ['an amount', { kind: 'money', text: '$7' }],
  ['words', { kind: 'money', amount: 7, of: 8 }],
  ['a kind', { amount: 7, text: '$7' }],
  ['anything', {}],
])('a figure without %s is left to the schema', (_what, figure) => {
  expect(problems(figure)).toEqual([]);
});

test('a sentence without text is left to the schema', () => {
  const pack = changedPack('entities.0.facts.0', { figure: money(7, '$7') });
  expect(figureProblems({ path: '', value: fields(pack) })).toEqual([]);
});

test('a year cannot be wrong for an article without a date', () => {
  const until = { kind: 'until', amount: 3, unit: 'year', text: '3' };
  const pack = changedPack('entities.0.facts.0', { text: '3', figure: until });
  expect(
    figureProblems({ path: '', value: { ...fields(pack), article: { sections: [] } } }),
  ).toEqual([]);
});
