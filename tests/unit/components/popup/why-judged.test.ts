import { describe, expect, test } from 'vitest';
import type { FramedMention } from '../../../../components/popup/page-state.ts';
import { isMarked, whyJudged } from '../../../../components/popup/why-judged.ts';

const word: FramedMention = {
  id: 1,
  frameId: 0,
  site: 'news.test',
  entityId: 'stargate',
  surface: 'Stargate',
  sentence: 'Stargate',
  start: 0,
  end: 8,
  confidence: 0.9,
  verdict: 'mention',
  reasons: [
    { text: 'SoftBank', weight: 2 },
    { text: 'SG-1', weight: -1, rival: 'the series' },
  ],
};
const other: FramedMention = { ...word, verdict: 'other' };
const nothing = { hidden: [], verdicts: [] };
const said = (verdict: 'always' | 'never', site = 'news.test') => ({
  hidden: [],
  verdicts: [{ entityId: 'stargate', site, verdict }],
});

describe('why a word is marked', () => {
  test('the phrases that speak for it', () => {
    expect(whyJudged(word, nothing)).toMatchObject({ kind: 'phrases', phrases: ['SoftBank'] });
  });
  test('nothing nearby: the name or the rest of the page', () => {
    expect(whyJudged({ ...word, reasons: [] }, nothing)).toEqual({ kind: 'alone' });
  });
  test('the reader said so, whatever the page says', () => {
    expect(whyJudged(word, said('always'))).toEqual({ kind: 'said' });
  });
});

describe('why a word is not marked', () => {
  test('what it was read as', () => {
    expect(whyJudged(other, nothing)).toEqual({
      kind: 'phrases',
      phrases: ['SG-1'],
      rival: 'the series',
    });
  });
  test('the reader said so of its own site, not of another', () => {
    expect(whyJudged(other, said('never'))).toEqual({ kind: 'said' });
    expect(whyJudged(other, said('never', 'else.test'))).toMatchObject({ kind: 'phrases' });
  });
  test('the reader knows the entity: a mention then, but not marked', () => {
    const knows = { hidden: ['stargate'], verdicts: [] };
    expect(isMarked(word, knows)).toBe(false);
    expect(isMarked(word, nothing)).toBe(true);
    expect(whyJudged(word, knows)).toEqual({ kind: 'known' });
  });
});
