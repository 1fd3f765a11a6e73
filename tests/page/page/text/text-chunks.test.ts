import { expect, test } from 'vitest';
import { createLocator, textChunks } from '../../../../page/text/text-chunks.ts';
import { byId, put } from '../put.ts';

test('the chunks of a region hold its whole text, in order', () => {
  const lines = Array.from({ length: 900 }, (_, index) => `<p>line ${index} </p>`);
  put(`<main id="x">${lines.join('')}</main>`);
  const chunks = [...textChunks(byId('x'))];
  expect(chunks.length).toBeGreaterThan(2);
  const text = chunks.map(({ text, carried }) => text.slice(carried)).join('');
  expect(text.endsWith(byId('x').textContent)).toBe(true);
});

test('a chunk repeats the end of the one before, so that no name is cut', () => {
  put(`<main id="x">${'<p>some words </p>'.repeat(600)}</main>`);
  const [first, second] = [...textChunks(byId('x'))];
  expect(second?.carried).toBe(96);
  expect(second?.text.startsWith(first?.text.slice(-96) ?? '?')).toBe(true);
});

test('a part of the page comes with some of the text on both sides', () => {
  put('<p>Open<b id="x">A</b>I</p>');
  const [chunk] = [...textChunks(byId('x'))];
  expect(chunk?.text.endsWith('OpenAI')).toBe(true);
});

test('one text node may be longer than a chunk', () => {
  put(`<pre id="x">${'x'.repeat(70_000)}</pre>`);
  const chunks = [...textChunks(byId('x'))];
  expect(chunks.map(({ carried }) => carried)).toEqual([0, 96]);
  expect(chunks[0]?.text).toHaveLength(65_536);
  expect(chunks[1]?.text).toMatch(/^x+$/);
});

test('offsets lead to text nodes; past the end to none', () => {
  put('<p id="x">Open<b>AI</b> and <i>Azure</i></p>');
  const range = new Range();
  range.selectNodeContents(byId('x'));
  const locate = createLocator(range);
  const found = [0, 3, 4, 6, 11, 15].map(offset => {
    const place = locate(offset);
    return place && [place[0].data, place[1]];
  });
  expect(found).toEqual([
    ['Open', 0],
    ['Open', 3],
    ['AI', 0],
    [' and ', 0],
    ['Azure', 0],
    ['Azure', 4],
  ]);
  expect(locate(16)).toBeUndefined();
});
