import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lineAtPoint, mentionAtPoint } from '../../../../page/card/hit-test.ts';
import { indexOf, middle, rangesOver, stage } from './stage.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

function hitAt(html: string) {
  const box = stage(html, end.signal);
  const ranges = rangesOver(box);
  const index = indexOf(ranges, end.signal);
  const at = middle(ranges[0]?.getClientRects()[0]);
  return { hit: mentionAtPoint(document, index, at, []), box, index, at };
}

/** For the time of a test, as in browsers that do not have it. */
function withoutHighlightsFromPoint(): void {
  const property = Object.getOwnPropertyDescriptor(
    HighlightRegistry.prototype,
    'highlightsFromPoint',
  );
  if (!property) throw new Error('This browser has none: drive a newer one.');
  Reflect.deleteProperty(HighlightRegistry.prototype, 'highlightsFromPoint');
  end.signal.addEventListener('abort', () =>
    Object.defineProperty(HighlightRegistry.prototype, 'highlightsFromPoint', property),
  );
}

describe.each([
  ['by the browser’s own hit test', () => undefined],
  ['by the caret, where the browser has none', withoutHighlightsFromPoint],
])('%s', (_way, prepare) => {
  beforeEach(prepare);

  test('finds the mention at the point', () => {
    expect(hitAt('<p>Now <b data-m>OpenAI</b> moves.</p>').hit).toMatchObject({ id: 0 });
  });

  test('finds nothing beside it', () => {
    const { index, at } = hitAt('<p><b data-m>OpenAI</b> moves.</p>');
    expect(mentionAtPoint(document, index, { x: at.x, y: at.y + 60 }, [])).toBeUndefined();
  });

  test.each([
    [
      'covered',
      '<p><b data-m>OpenAI</b></p><i style="position: fixed; inset: 0; background: #fff"></i>',
    ],
    ['hidden', '<p style="visibility: hidden"><b data-m>OpenAI</b></p>'],
    ['transparent', '<p style="opacity: 0"><b data-m>OpenAI</b></p>'],
  ])('a mention that is %s is none', (_state, html) => {
    expect(hitAt(html).hit).toBeUndefined();
  });

  const STRETCHED = 'position: absolute; inset: 0';
  const teaser = (style: string) =>
    `<article style="position: relative">
    <a href="#x">Headline<i style="${STRETCHED}; ${style}"></i></a><p>Of <b data-m>OpenAI</b>.</p>
  </article>`;

  test('finds a mention that is visible through a link stretched over it', () => {
    expect(hitAt(teaser('')).hit).toMatchObject({ id: 0 });
  });

  test.each([
    'background: #fff',
    'background: rgb(255 255 255 / 50%)',
    'background: linear-gradient(red, blue)',
  ])('finds none below a link that hides them: %s', style => {
    expect(hitAt(teaser(style)).hit).toBeUndefined();
  });

  test('finds a mention in an open shadow root', () => {
    const box = stage('<div></div>', end.signal);
    const root = box.querySelector('div')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    const inner = document.createElement('p');
    inner.dataset['m'] = '';
    inner.textContent = 'OpenAI';
    inner.style.display = 'inline-block';
    root.append(inner);
    const ranges = rangesOver(root);
    const index = indexOf(ranges, end.signal);
    const at = middle(ranges[0]?.getClientRects()[0]);
    expect(mentionAtPoint(document, index, at, [root])).toMatchObject({ id: 0 });
  });
});

/** A mention over two lines. */
function wrapped() {
  const style = 'width: 8ch; font: 16px monospace';
  const box = stage(`<p style="${style}">see <b data-m>Project Stargate</b></p>`, end.signal);
  const [range] = rangesOver(box);
  if (!range) throw new Error('The stage has no mention.');
  return { range, rects: [...range.getClientRects()] };
}

describe('the line at a point', () => {
  test('is the one whose box holds it', () => {
    const { range, rects } = wrapped();
    expect(rects.length).toBeGreaterThan(1);
    expect(rects.map(rect => lineAtPoint(range, middle(rect)))).toEqual([...rects.keys()]);
  });

  test('may be 2 pixels away, and not further', () => {
    const { range, rects } = wrapped();
    const { x } = middle(rects[0]);
    const top = rects[0]?.top ?? 0;
    expect(lineAtPoint(range, { x, y: top - 2 })).toBe(0);
    expect(lineAtPoint(range, { x, y: top - 2.5 })).toBeUndefined();
  });
});
