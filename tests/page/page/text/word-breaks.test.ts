import { expect, test } from 'vitest';
import { readBlock } from '../../../../page/text/read-block.ts';
import { breaksAt, softBreaksIn, splitAtBreaks } from '../../../../page/text/word-breaks.ts';
import { put, textIn } from '../put.ts';

const read = (html: string) => {
  put(html);
  return readBlock(textIn('start'), 0, () => false);
};

test.each([
  ['in a word', '<p><i id="start">Open</i>AI</p>', [1]],
  ['between two links', '<p id="start"><a>Azure</a><a>Stargate</a></p>', [1]],
  ['none at a space', '<p><i id="start">Open </i>AI</p>', []],
  ['none at punctuation', '<p><i id="start">Open,</i>AI</p>', []],
  ['none within one text node', '<p id="start">OpenAI</p>', []],
])('soft breaks: %s', (_rule, html, wanted) => {
  expect(softBreaksIn(read(html))).toEqual(wanted);
});

test('of the soft breaks, those in or at the edge of a name matter', () => {
  const block = read('<p id="start">a<b>b</b> Open<b>AI</b>x<b>y</b></p>');
  const breaks = softBreaksIn(block);
  expect(breaks).toEqual([1, 3, 4, 5]);
  expect(breaksAt(block, breaks, [[3, 9]])).toEqual([3, 4]);
});

test.each([
  ['letters that touch stay one word', '', 'OpenAI'],
  ['letters apart get a space', 'margin-left: 1em', 'Open AI'],
  ['kerning is no gap', 'margin-left: 1px', 'OpenAI'],
  ['a box on a line of its own', 'display: block', 'Open AI'],
  ['vertical text with a gap', 'writing-mode: horizontal-tb; padding-left: 2em', 'Open AI'],
])('layout decides: %s', (_rule, style, wanted) => {
  const block = read(
    `<p style="font-size: 20px"><i id="start">Open</i><b style="${style}">AI</b></p>`,
  );
  const split = splitAtBreaks(block, softBreaksIn(block));
  expect(split.text).toBe(wanted);
  for (const { node, from, to, at } of split.segments) {
    expect(split.text.slice(at, at + to - from)).toBe(node.data.slice(from, to));
  }
});

test('a word that is broken at the end of a line stays one word', () => {
  const block = read(
    '<p style="width: 3ch; font-family: monospace"><i id="start">Open</i><wbr><b>AI</b></p>',
  );
  expect(splitAtBreaks(block, softBreaksIn(block)).text).toBe('OpenAI');
});

test('nothing to split gives the same block', () => {
  const block = read('<p><i id="start">Open</i>AI</p>');
  expect(splitAtBreaks(block, softBreaksIn(block))).toBe(block);
});
