import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anchorContext, visibleArea } from '../../../../page/card/anchor-context.ts';
import { rangesOver, stage } from './stage.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

function contextIn(html: string) {
  const box = stage(html, end.signal);
  for (const dialog of box.querySelectorAll('dialog')) dialog.showModal();
  for (const popover of box.querySelectorAll<HTMLElement>('[popover]')) popover.showPopover();
  const [range] = rangesOver(box);
  if (!range) throw new Error('The stage has no mention.');
  return { context: anchorContext(range, document), box };
}
const OPENAI = '<b data-m>OpenAI</b>';

describe('the parent of a card', () => {
  test('is the document element on an ordinary page', () => {
    expect(contextIn(`<p>${OPENAI}</p>`).context.parent).toBe(document.documentElement);
  });

  test.each([
    ['a modal dialog', `<dialog id="in"><p>${OPENAI}</p></dialog>`],
    ['a modal declared by ARIA', `<div id="in" aria-modal="true"><p>${OPENAI}</p></div>`],
    ['an open popover', `<div id="in" popover><p>${OPENAI}</p></div>`],
    [
      'the innermost of several',
      `<div aria-modal="true"><div id="in" aria-modal="true">${OPENAI}</div></div>`,
    ],
  ])('is %s around the mention', (_kind, html) => {
    const { context, box } = contextIn(html);
    expect(context.parent).toBe(box.querySelector('#in'));
  });

  test('is found from inside a shadow tree', () => {
    const box = stage('<div aria-modal="true"><span></span></div>', end.signal);
    const root = box.querySelector('span')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('No shadow root.');
    root.innerHTML = OPENAI;
    const [range] = rangesOver(root);
    if (!range) throw new Error('No mention.');
    expect(anchorContext(range, document).parent).toBe(box.firstElementChild);
  });
});

test('clippers are the boxes that cut off what overflows them; inline boxes and the page do not', () => {
  const { context, box } = contextIn(
    `<div id="clip" style="overflow: hidden"><span style="overflow: auto">${OPENAI}</span></div>`,
  );
  expect(context.clippers).toEqual([box.querySelector('#clip')]);
});

test.each([
  ['', 'down', false],
  ['direction: rtl', 'down', true],
  ['writing-mode: vertical-rl', 'left', false],
  ['writing-mode: vertical-lr', 'right', false],
])('text with “%s” goes on %s; from right to left: %s', (style, flow, rtl) => {
  expect(contextIn(`<p style="${style}">${OPENAI}</p>`).context).toMatchObject({ flow, rtl });
});

test('the visible area of a page that is not zoomed is its window without scroll bars', () => {
  const { clientWidth: right, clientHeight: bottom } = document.documentElement;
  expect(visibleArea(document)).toEqual({ left: 0, top: 0, right, bottom });
});
