import { expect, test } from 'vitest';
import { builtInPacks } from '../../../../data/built-in-packs.ts';
import { compileLexicon } from '../../../../detection/compile-lexicon.ts';
import { createNameFinder } from '../../../../detection/match/name-finder.ts';
import type { Judgement } from '../../../../detection/mention.ts';
import {
  anchorBlock,
  findBlock,
  type FoundBlock,
  matchNames,
  measureBlock,
} from '../../../../page/scan/pipeline.ts';
import { textChunks } from '../../../../page/text/text-chunks.ts';
import { put, textIn } from '../put.ts';

const names = createNameFinder(compileLexicon(builtInPacks));
const find = (html: string): FoundBlock | undefined => {
  put(html);
  return findBlock([textIn('start'), 0], names, () => false).found;
};
const found = (html: string): FoundBlock => {
  const block = find(html);
  if (!block) throw new Error('no name was found');
  return block;
};
const wordsOf = ({ block, candidates }: Pick<FoundBlock, 'block' | 'candidates'>) =>
  candidates.map(({ start, end }) => block.text.slice(start, end));

test('a chunk’s text is matched across all elements', () => {
  put('<p>Open</p><p>AI and <b>Az</b>ure</p>');
  const matches = [...textChunks(document)].flatMap(chunk =>
    matchNames(chunk, names).map(([start, end]) => chunk.text.slice(start, end)),
  );
  expect(matches).toEqual(['OpenAI', 'Azure']);
});

test('a match that ends in the carried part was found before', () => {
  const chunk = { text: 'OpenAI and Azure', carried: 6, range: new Range(), offset: 0 };
  expect(matchNames(chunk, names)).toEqual([[11, 16]]);
});

test('a block is found with its candidates', () => {
  expect(wordsOf(found('<p id="start">All of Open<b>AI</b> and Azure</p>'))).toEqual([
    'OpenAI',
    'Azure',
  ]);
});

test('a block whose letters are no name after all is not found', () => {
  expect(find('<p id="start">Open</p><p>AI</p>')).toBeUndefined();
  expect(find('<p id="start">openairport</p>')).toBeUndefined();
});

test('text is matched once where no word may be split', () => {
  let passes = 0;
  put('<p id="start">All of <b>OpenAI</b> and Azure</p>');
  const counting = {
    namePlaces: (text: string) => ((passes += 1), names.namePlaces(text)),
    findCandidates: (text: string) => ((passes += 1), names.findCandidates(text)),
  };
  const { found: block } = findBlock([textIn('start'), 0], counting, () => false);
  if (!block) throw new Error('no name was found');
  measureBlock(block, counting, () => true);
  expect(passes).toBe(1);
});

const linksWith = (style: string): string =>
  `<p id="start"><a>Azure</a><a style="${style}">Stargate</a></p>`;

test('words that only layout separates are found when it is measured', () => {
  const apart = found(linksWith('margin-left: 1em'));
  expect(apart.candidates).toEqual([]);
  expect(wordsOf(measureBlock(apart, names, () => true) ?? apart)).toEqual(['Azure', 'Stargate']);
  expect(measureBlock(found(linksWith('')), names, () => true)).toBeUndefined();
});

test('measuring says which candidates can be seen', () => {
  const block = found('<p id="start">OpenAI <b>Azure</b></p>');
  const measured = measureBlock(block, names, ({ data }) => data === 'Azure');
  expect(measured?.visible).toEqual(new Set([7]));
});

test('what can be seen is anchored; a candidate that stays keeps its id, and its ranges with the same nodes', () => {
  const { block, candidates } = found('<p id="start">OpenAI Azure</p>');
  const judgements = candidates.map(({ start, end, entityId }): Judgement => ({
    start,
    end,
    entityId,
    confidence: 1,
    verdict: 'mention',
    reasons: [],
  }));
  let lastId = 0;
  const nextId = (): number => (lastId += 1);
  const visible = new Set([0, 7]);
  const known = anchorBlock(block, judgements, visible, { known: [], isSameNodes: false, nextId });
  expect(known.map(({ range }) => String(range))).toEqual(['OpenAI', 'Azure']);
  const ranges = known.map(candidate => candidate.ranges);

  const [kept] = anchorBlock(block, judgements, new Set([0]), { known, isSameNodes: true, nextId });
  expect([kept?.id, kept?.ranges]).toEqual([1, ranges[0]]);
  expect(kept?.ranges).toBe(ranges[0]);
  const [moved] = anchorBlock(block, judgements, visible, { known, isSameNodes: false, nextId });
  expect(moved?.id).toBe(1);
  expect(moved?.ranges).not.toBe(ranges[0]);
});
