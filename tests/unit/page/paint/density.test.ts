import { describe, expect, test } from 'vitest';
import { lastStartBefore, type PaintRule, selectPainted } from '../../../../page/paint/density.ts';

/** A mention at a place on the page; what it is called tells one from another. */
const mention = (entityId: string, node: number) => ({
  judgement: { entityId, verdict: 'mention' as const },
  node,
});

const rule = (density: PaintRule['density'], hiddenEntities: readonly string[] = []) => ({
  density,
  hiddenEntities,
});

/** The page's sections begin at 10 and at 20. */
const sectionOf = (place: number) => lastStartBefore([10, 20], start => start < place);

const placesOf = (candidates: readonly { node: number }[]) => candidates.map(({ node }) => node);

const firstsOf = (...candidates: readonly ReturnType<typeof mention>[]) =>
  placesOf(selectPainted(candidates, rule('first-per-section'), sectionOf));

describe('all', () => {
  test('paints every mention, in the order given', () => {
    const candidates = [mention('openai', 1), mention('openai', 2), mention('azure', 3)];
    expect(selectPainted(candidates, rule('all'))).toEqual(candidates);
  });

  test('paints nothing where there is nothing', () => {
    expect(selectPainted([], rule('all'))).toEqual([]);
  });
});

describe.each(['all', 'first-per-section', 'first-per-page'] as const)('%s', density => {
  test('leaves out what is no mention and what the settings hide', () => {
    const candidates = [
      { judgement: { entityId: 'azure', verdict: 'other' as const }, node: 1 },
      mention('openai', 2),
      mention('azure', 3),
    ];
    expect(placesOf(selectPainted(candidates, rule(density, ['openai']), sectionOf))).toEqual([3]);
  });
});

describe('first-per-section', () => {
  test('paints the first of an entity in each section', () => {
    expect(firstsOf(mention('openai', 11), mention('openai', 12), mention('openai', 21))).toEqual([
      11, 21,
    ]);
  });

  test('what stands before the first section is a section of its own', () => {
    expect(firstsOf(mention('openai', 1), mention('openai', 2), mention('openai', 11))).toEqual([
      1, 11,
    ]);
  });

  test('counts each entity for itself', () => {
    expect(firstsOf(mention('openai', 11), mention('azure', 12), mention('openai', 13))).toEqual([
      11, 12,
    ]);
  });

  test('a mention that is not shown takes no place from the next', () => {
    const candidates = [
      { judgement: { entityId: 'openai', verdict: 'other' as const }, node: 11 },
      mention('openai', 12),
    ];
    expect(placesOf(selectPainted(candidates, rule('first-per-section'), sectionOf))).toEqual([12]);
  });

  test('without sections the page is one', () => {
    const candidates = [mention('openai', 11), mention('openai', 21)];
    expect(placesOf(selectPainted(candidates, rule('first-per-section')))).toEqual([11]);
  });
});

test('first-per-page paints the first of each entity, whatever sections there are', () => {
  const candidates = [mention('openai', 1), mention('azure', 11), mention('openai', 21)];
  // As the paint pass calls it: without sections.
  expect(placesOf(selectPainted(candidates, rule('first-per-page')))).toEqual([1, 11]);
});

describe('the section of a place', () => {
  test.each([
    ['no section has begun', [], 5, undefined],
    ['the first is still to come', [10, 20], 5, undefined],
    ['the first has begun', [10, 20], 11, 10],
    ['the place is right before the next', [10, 20], 19, 10],
    ['the last has begun', [10, 20, 30], 99, 30],
  ])('where %s', (_case, starts, place, wanted) => {
    expect(lastStartBefore(starts, start => start < place)).toBe(wanted);
  });
});
