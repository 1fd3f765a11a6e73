import { describe, expect, test } from 'vitest';
import { nodeSpansOf, partAround, type TextBlock } from '../../../../page/text/text-block.ts';
import { fc } from '../../extension/seeded.ts';
import { fakeNode } from '../scan/fake-blocks.ts';

/** A block of these texts, each in a node of its own; a gap lies before those that begin with `|`. */
function blockOf(...parts: readonly string[]): TextBlock {
  let text = '';
  const segments = parts.map(part => {
    const data = part.replace(/^\|/, '');
    const at = text.length;
    text += data;
    const afterGap = part !== data;
    return { node: fakeNode(), data, from: 0, to: data.length, at, afterGap, afterEdge: true };
  });
  return { container: fakeNode(), isInShadow: false, text, segments };
}

describe('the node spans of a span', () => {
  const block = blockOf('Open', 'AI and ', '|Azure');
  const nodes = block.segments.map(({ node }) => node);
  const spansOf = (start: number, end: number) =>
    nodeSpansOf(block, [start, end]).map(({ node, from, to }) => [nodes.indexOf(node), from, to]);

  test.each([
    ['within one text node', 7, 10, [[1, 3, 6]]],
    ['up to the end of a text node', 0, 4, [[0, 0, 4]]],
    ['from the start of a text node', 4, 6, [[1, 0, 2]]],
    [
      'over two text nodes',
      0,
      6,
      [
        [0, 0, 4],
        [1, 0, 2],
      ],
    ],
    [
      'over all',
      2,
      16,
      [
        [0, 2, 4],
        [1, 0, 7],
        [2, 0, 5],
      ],
    ],
    ['past the end', 16, 20, []],
    ['empty', 4, 4, []],
  ])('%s', (_case, start, end, wanted) => {
    expect(spansOf(start, end)).toEqual(wanted);
  });

  test('say where something that is not read lies before them', () => {
    expect(nodeSpansOf(block, [0, 16]).map(({ afterGap }) => afterGap)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('leave out text that no node holds: line breaks and objects', () => {
    const { segments, ...rest } = blockOf('Open', 'AI');
    const [first, second] = segments;
    if (!first || !second) throw new Error('two segments');
    const parted = { ...rest, text: 'Open\nAI', segments: [first, { ...second, at: 5 }] };
    expect(nodeSpansOf(parted, [4, 5])).toEqual([]);
    expect(nodeSpansOf(parted, [3, 6]).map(({ from, to }) => [from, to])).toEqual([
      [3, 4],
      [0, 1],
    ]);
  });
});

describe('the parts of a long text node', () => {
  test('a text of up to 4,000 units is one part', () => {
    expect(partAround('x'.repeat(4000), 17)).toEqual([0, 4000]);
  });

  test.each([
    ['a paragraph', '\n\n'],
    ['a sentence', '. '],
    ['a line', '\n'],
    ['a word', ' '],
  ])('are cut after %s that ends shortly before 4,000', (_what, mark) => {
    const head = 'x'.repeat(3900) + mark;
    expect(partAround(head + 'y'.repeat(3000), 0)).toEqual([0, head.length]);
  });

  test('are cut in the middle of a word that is longer than a quarter of a part', () => {
    expect(partAround('x'.repeat(9000), 4500)).toEqual([4000, 8000]);
  });

  test('follow each other without gap or overlap, wherever they are asked for', () => {
    const words = fc.array(fc.constantFrom('word ', 'line\n', 'a longer stretch. ', '\n\n'), {
      minLength: 1000,
      maxLength: 3000,
    });
    fc.assert(
      fc.property(words, fc.nat(), (some, where) => {
        const data = some.join('');
        const offset = where % data.length;
        const [start, end] = partAround(data, offset);
        expect(start <= offset && offset < end).toBe(true);
        expect(start === 0 || partAround(data, start - 1)[1] === start).toBe(true);
        expect(end === data.length || partAround(data, end)[0] === end).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
