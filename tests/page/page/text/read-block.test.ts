import { describe, expect, test } from 'vitest';
import {
  containerOf,
  isSpanUnchanged,
  isUnchanged,
  readBlock,
} from '../../../../page/text/read-block.ts';
import { byId, put, textIn } from '../put.ts';

const untaken = (): boolean => false;
const read = (html: string, offset = 0) => {
  put(html);
  return readBlock(textIn('start'), offset, untaken);
};

test.each([
  ['inline elements', 'All <b>about <i id="start">Open</i></b>AI', 'All about OpenAI'],
  ['block elements end it', 'Before<p id="start">Open<b>AI</b></p>After', 'OpenAI'],
  ['an image separates words', '<p><i id="start">Open</i><img>AI</p>', 'Open\uFFFCAI'],
  ['a script separates words', '<p><i id="start">Open</i><script></script>AI</p>', 'Open\uFFFCAI'],
  ['a line break', '<p><i id="start">Open</i><br>AI</p>', 'Open\nAI'],
  ['ruby annotations are left out', '<ruby id="start">Open<rt>o</rt>AI</ruby>', 'OpenAI'],
  ['a footnote mark is separate', '<p><i id="start">OpenAI</i><sup>1</sup> said', 'OpenAI 1  said'],
  ['raised letters of a word are not', '<p><i id="start">M</i><sup>lle.</sup> X', 'Mlle. X'],
  ['comments are skipped', '<p><i id="start">Open</i><!-- x -->AI</p>', 'OpenAI'],
])('the text of a block: %s', (_rule, html, wanted) => {
  expect(read(html).text).toBe(wanted);
});

test('segments lead from the text back to the nodes', () => {
  const { text, segments } = read('<p>All <b id="start">about</b> OpenAI</p>');
  for (const { node, from, to, at } of segments) {
    expect(text.slice(at, at + to - from)).toBe(node.data.slice(from, to));
  }
  expect(segments.map(({ afterEdge }) => afterEdge)).toEqual([false, true, true]);
});

test('a segment after something that is not read says so', () => {
  const { segments } = read('<ruby id="start">Open<rt>o</rt>AI</ruby>');
  expect(segments.map(({ afterGap }) => afterGap)).toEqual([false, true]);
});

test('a block ends before text that is taken, and far from the offset', () => {
  put('<p><b>one </b><i id="start">two </i><u id="end">three</u></p>');
  const end = textIn('end');
  expect(readBlock(textIn('start'), 0, node => node === end).text).toBe('one two ');
  put(`<p id="start">${`<i>${'x'.repeat(99)} </i>`.repeat(100)}</p>`);
  expect(readBlock(textIn('start'), 0, untaken).text.length).toBeLessThan(2300);
});

test('of a text node of more than 4,000 units, a part is read', () => {
  const block = read(`<pre id="start">${'word '.repeat(2000)}</pre>`, 5000);
  expect(block.segments).toHaveLength(1);
  expect(block.segments[0]).toMatchObject({ from: 4000, to: 8000, at: 0 });
});

test('the container is the nearest ancestor that is not inline; in a shadow tree maybe its root', () => {
  put('<section id="s"><b><i id="start">x</i></b></section><div id="host"></div>');
  expect(containerOf(textIn('start'))).toBe(byId('s'));
  const root = byId('host').attachShadow({ mode: 'open' });
  root.innerHTML = '<b>x</b>';
  const text = root.firstElementChild?.firstChild as Text;
  expect(containerOf(text)).toBe(root);
  expect(readBlock(text, 0, untaken).isInShadow).toBe(true);
});

describe('a block that was read', () => {
  test('is unchanged until its letters or nodes change', () => {
    const block = read('<p>All <b id="start">about</b> OpenAI</p>');
    expect(isUnchanged(block)).toBe(true);
    const text = textIn('start');
    text.data = 'about';
    expect(isUnchanged(block)).toBe(true);
    text.data = 'abouT';
    expect(isUnchanged(block)).toBe(false);
  });

  test('is changed when a node of it leaves the page', () => {
    const block = read('<p>All <b id="start">about</b> OpenAI</p>');
    byId('start').remove();
    expect(isUnchanged(block)).toBe(false);
  });

  test('a span of it is unchanged as long as its own letters are', () => {
    const block = read('<p>All <b id="start">about</b> OpenAI</p>');
    textIn('start').data = 'ABOUT';
    expect(isSpanUnchanged(block, [0, 3])).toBe(true);
    expect(isSpanUnchanged(block, [10, 16])).toBe(true);
    expect(isSpanUnchanged(block, [2, 6])).toBe(false);
  });
});
