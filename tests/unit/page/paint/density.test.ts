import { describe, expect, test } from 'vitest';
import { type PaintRule, selectPainted } from '../../../../page/paint/density.ts';
import { lastStartBefore } from '../../../../page/paint/section-start.ts';

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

const placesOf = (marks: readonly { node: number }[]) => marks.map(({ node }) => node);

const firstsOf = (...marks: readonly ReturnType<typeof mention>[]) =>
  placesOf(selectPainted(marks, rule('first-per-section'), sectionOf));

describe('all', () => {
  test('paints every mention, in the order given', () => {
    const marks = [mention('openai', 1), mention('openai', 2), mention('azure', 3)];
    expect(selectPainted(marks, rule('all'))).toEqual(marks);
  });

  test('paints nothing where there is nothing', () => {
    expect(selectPainted([], rule('all'))).toEqual([]);
  });
});

describe.each(['all', 'first-per-section', 'first-per-page'] as const)('%s', density => {
  test('leaves out what is no mention and what the reader hides', () => {
    const marks = [
      { judgement: { entityId: 'azure', verdict: 'other' as const }, node: 1 },
      mention('openai', 2),
      mention('azure', 3),
    ];
    expect(placesOf(selectPainted(marks, rule(density, ['openai']), sectionOf))).toEqual([3]);
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
    const marks = [
      { judgement: { entityId: 'openai', verdict: 'other' as const }, node: 11 },
      mention('openai', 12),
    ];
    expect(placesOf(selectPainted(marks, rule('first-per-section'), sectionOf))).toEqual([12]);
  });

  test('without sections the page is one', () => {
    const marks = [mention('openai', 11), mention('openai', 21)];
    expect(placesOf(selectPainted(marks, rule('first-per-section')))).toEqual([11]);
  });
});

test('first-per-page paints the first of each entity, whatever sections there are', () => {
  const marks = [mention('openai', 1), mention('azure', 11), mention('openai', 21)];
  // As the board calls it: no finder of sections.
  expect(placesOf(selectPainted(marks, rule('first-per-page')))).toEqual([1, 11]);
});
