import { describe, expect, test } from 'vitest';
import type { LocalJudgement } from '../../../../detection/judge/score-sense.ts';
import { createPageVotes, type VotingBlock } from '../../../../detection/judge/page-votes.ts';

const own = (wordsScore: number): LocalJudgement => ({ score: 9, wordsScore, evidence: [] });

/** A block in which each of these scores is a mention of the entity. */
function block(entityId: string, ...scores: readonly number[]): VotingBlock {
  const name = { text: entityId, entityId, case: 'any', ambiguity: 0 } as const;
  return {
    candidates: scores.map((_, i) => ({ start: i, end: i + 1, entityId, name })),
    local: scores.map(own),
  };
}

function shareAfter(scores: readonly number[], mine = 0): number {
  const votes = createPageVotes();
  votes.count(block('azure', ...scores), 1);
  return votes.shareOfOthers('azure', own(mine));
}

/** The entities that have turned after each of these blocks is counted in. */
function turnedAfterEach(...blocks: readonly VotingBlock[]): string[][] {
  const votes = createPageVotes();
  const turned: string[][] = [];
  for (const voting of blocks) {
    votes.count(voting, 1);
    turned.push([...votes.takeTurned()]);
  }
  return turned;
}

describe('what the others say', () => {
  test.each<[string, number[], number, number]>([
    ['nobody says nothing', [], 0, 0],
    ['one’s own vote does not count', [2.25], 2.25, 0],
    ['six points are all that a page can say', [3, 3], 0, 1],
    ['more points say no more', [3, 3, 3, 3], 0, 1],
    ['points against say as much', [-3, -3, -3], 0, -1],
    ['half the points say half', [3], 0, 0.5],
    ['one mention says three points at most', [30], 0, 0.5],
    ['and three against at most', [-30], 0, -0.5],
    ['one’s own vote is cut alike', [30, 3], 30, 0.5],
    ['for and against weigh up', [2, -2], 0, 0],
    ['shares come in eighths', [0.75], 0, 0.125],
    ['and are rounded to the nearest', [1], 0, 0.125],
    ['a vote is counted in sixteenths of a point', [0.375, 0.01], 0, 0.125],
  ])('%s', (_rule, scores, mine, share) => {
    expect(shareAfter(scores, mine)).toBeCloseTo(share, 12);
  });

  test('each entity has votes of its own', () => {
    const votes = createPageVotes();
    votes.count(block('azure', 3), 1);
    expect(votes.shareOfOthers('openai', own(0))).toBe(0);
  });

  test('a block that is counted out leaves no vote', () => {
    const votes = createPageVotes();
    votes.count(block('azure', 3), 1);
    votes.count(block('azure', 1.1, 2.7), 1);
    votes.count(block('azure', 1.1, 2.7), -1);
    expect(votes.shareOfOthers('azure', own(0))).toBe(0.5);
  });
});

describe('what has turned', () => {
  test('is told once', () => {
    expect(turnedAfterEach(block('azure', 3), block('azure'))).toEqual([['azure'], []]);
  });

  test('is what got votes, and nothing else', () => {
    expect(turnedAfterEach(block('azure', 3), block('openai', 1, 1))).toEqual([
      ['azure'],
      ['openai'],
    ]);
  });

  test('is nothing where votes say nothing', () => {
    expect(turnedAfterEach(block('azure', 0))).toEqual([[]]);
  });

  test.each([
    ['for', 3],
    ['against', -3],
  ])('is nothing more once no single vote can matter: %s', (_side, vote) => {
    const full = block('azure', vote, vote);
    expect(turnedAfterEach(full, block('azure', vote), block('azure', vote))).toEqual([
      ['azure'],
      ['azure'],
      [],
    ]);
  });
});
