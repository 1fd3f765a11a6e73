import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../../../detection/mention.ts';
import { anchorCandidate, type LiveCandidate } from '../../../../page/paint/anchored-candidate.ts';
import { readBlock } from '../../../../page/text/read-block.ts';
import { byId, put, textIn } from '../put.ts';

const judgementOf = (start: number, end: number): Judgement => ({
  start,
  end,
  entityId: 'openai',
  confidence: 1,
  verdict: 'mention',
  reasons: [],
});

/** Anchors `words` in the block of the markup's element `start`. */
function anchor(html: string, words: string): LiveCandidate {
  put(html);
  const block = readBlock(textIn('start'), 0, () => false);
  const start = block.text.indexOf(words);
  const candidate = anchorCandidate(7, judgementOf(start, start + words.length), block);
  if (!candidate) throw new Error('nothing to anchor');
  return candidate;
}

const wordsOf = ({ ranges }: LiveCandidate): string[] => ranges.map(String);

test('one range for words in one piece, over inline elements', () => {
  const candidate = anchor('<p id="start">All about Open<b>AI</b>.</p>', 'OpenAI');
  expect(wordsOf(candidate)).toEqual(['OpenAI']);
  expect(candidate.node.data).toBe('All about Open');
  expect(String(candidate.range)).toBe('OpenAI');
});

test('a range for each piece where something else lies between the letters', () => {
  const candidate = anchor('<ruby id="start">Open<rt>o</rt>AI</ruby>', 'OpenAI');
  expect(wordsOf(candidate)).toEqual(['Open', 'AI']);
});

test('no anchor where no text node holds the span', () => {
  put('<p id="start">OpenAI</p>');
  const block = readBlock(textIn('start'), 0, () => false);
  expect(anchorCandidate(1, judgementOf(6, 9), block)).toBeUndefined();
});

test('the ranges are the same objects while they are held, also under another judgement', () => {
  const candidate = anchor('<p id="start">OpenAI</p>', 'OpenAI');
  const { ranges } = candidate;
  const other = candidate.withJudgement({ ...candidate.judgement, verdict: 'other' });
  expect(candidate.ranges).toBe(ranges);
  expect(other.ranges).toBe(ranges);
  expect(other.id).toBe(candidate.id);
  expect(other.judgement.verdict).toBe('other');
});

describe('after a change of the page', () => {
  test('ranges that setting the data has emptied are repaired', () => {
    const candidate = anchor('<p id="start">About OpenAI</p>', 'OpenAI');
    const { ranges } = candidate;
    textIn('start').data = 'About OpenAI, and more';
    expect(ranges.map(String)).toEqual(['']);
    candidate.repairRanges();
    expect(ranges.map(String)).toEqual(['OpenAI']);
  });

  test('ranges continue in a text node with the same letters', () => {
    const candidate = anchor('<p id="start">About OpenAI</p>', 'OpenAI');
    const { ranges } = candidate;
    const [old, now] = [textIn('start'), new Text('About OpenAI, and more')];
    byId('start').replaceChildren(now);
    candidate.replaceText(old, now);
    expect(ranges.map(String)).toEqual(['OpenAI']);
    expect(candidate.node).toBe(now);
  });

  test('they do not continue where the letters are others', () => {
    const candidate = anchor('<p id="start">About OpenAI</p>', 'OpenAI');
    const [old, now] = [textIn('start'), new Text('About Azure and others')];
    byId('start').replaceChildren(now);
    candidate.replaceText(old, now);
    expect(candidate.node).toBe(old);
  });

  test('a text that was cut shorter gives empty ranges and throws nothing', () => {
    const candidate = anchor('<p id="start">About OpenAI</p>', 'OpenAI');
    textIn('start').data = 'About';
    expect(wordsOf(candidate)).toEqual(['']);
  });
});
