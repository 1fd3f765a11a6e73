import { describe, expect, test } from 'vitest';
import { referenceProblems } from '../../../../data/checks/check-references.ts';
import { fields } from '../../../../data/checks/json-place.ts';
import { changedPack } from '../changed-pack.ts';
import { soundPack } from '../sound-pack.ts';

const problemsOf = (pack: unknown) => referenceProblems({ path: '', value: fields(pack) });

test('a sound pack has no such problem', () => {
  expect(problemsOf(soundPack)).toEqual([]);
});

describe('a reference that leads nowhere names what there is', () => {
  test.each([
    [
      'entities.0.facts.0.section',
      'entities[0].facts[0].section',
      'article.sections',
      'money, builders',
    ],
    ['relations.0.section', 'relations[0].section', 'article.sections', 'money, builders'],
    ['relations.0.from', 'relations[0].from', 'parties', 'bridge, crane, town'],
    ['relations.0.to', 'relations[0].to', 'parties', 'bridge, crane, town'],
    ['parties.0.entity', 'parties[0].entity', 'entities', 'bridge, crane'],
  ])('%s', (at, path, where, known) => {
    expect(problemsOf(changedPack(at, 'nowhere'))).toEqual([
      {
        path,
        message: `"nowhere" is not among ${where}: add it there, or name one of ${known}`,
      },
    ]);
  });

  test('what has no id is not named', () => {
    const parties = [{ id: 'a' }, {}, { id: 'b' }];
    const [problem] = problemsOf({ relations: [{ from: 'c', to: 'b' }], parties });
    expect(problem?.message).toMatch(/name one of a, b$/);
  });

  test('where there is nothing, it says so', () => {
    const [problem] = problemsOf({ relations: [{ from: 'a', to: 'b' }], parties: [{}] });
    expect(problem?.message).toBe('"a" is not among parties: add it there, or name one of none');
  });
});

describe('an id that is taken names its owner', () => {
  const rivals = ['card-game', 'dance', 'card-game', 'card-game'].map(id => ({ id }));
  test.each<[string, unknown, string[], string]>([
    ['entities.0.facts.1.id', 'cost', ['entities[0].facts[1].id'], 'entities[0].facts[0]'],
    ['article.sections.1.id', 'money', ['article.sections[1].id'], 'article.sections[0]'],
    ['entities.1.id', 'bridge', ['entities[1].id'], 'entities[0]'],
    ['parties.2.id', 'crane', ['parties[2].id'], 'parties[1]'],
    [
      'entities.0.sense.rivals',
      rivals,
      ['entities[0].sense.rivals[2].id', 'entities[0].sense.rivals[3].id'],
      'entities[0].sense.rivals[0]',
    ],
  ])('%s', (at, value, paths, owner) => {
    const taken = problemsOf(changedPack(at, value)).filter(({ message }) =>
      message.includes('taken'),
    );
    expect(taken.map(({ path }) => path)).toEqual(paths);
    for (const { message } of taken) {
      expect(message).toMatch(/^"[a-z-]+" is taken by .*: choose another id$/);
      expect(message).toContain(` ${owner}:`);
    }
  });

  test('two entities may each have a fact of one id', () => {
    expect(problemsOf(changedPack('entities.1.facts.0.id', 'cost'))).toEqual([]);
  });

  test('what has no id is passed over', () => {
    expect(problemsOf({ entities: [{}, {}], parties: [{ id: 7 }, { id: 7 }] })).toEqual([]);
  });
});

test('a party stands in no relation to itself', () => {
  expect(problemsOf(changedPack('relations.0.to', 'crane'))).toEqual([
    {
      path: 'relations[0].to',
      message: 'a party stands in no relation to itself: name another party',
    },
  ]);
});

test('a relation without parties is left to the schema', () => {
  expect(problemsOf({ relations: [{}] })).toEqual([]);
});
