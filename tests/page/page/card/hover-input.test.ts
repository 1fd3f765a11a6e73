import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { listenForHover } from '../../../../page/card/hover-input.ts';
import type { HoverEvent } from '../../../../page/card/hover-machine.ts';
import type { HoverState } from '../../../../page/card/hover-state.ts';
import { indexOf, rangesOver, stage } from './stage.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

/** A page with a mention and an empty corner; `sent` is what the hover machine gets. */
function open(state: HoverState = { kind: 'idle' }, html = '<p>Of <b data-m>OpenAI</b></p>') {
  const box = stage(`<i id="corner">Corner</i>${html}`, end.signal);
  const index = indexOf(rangesOver(box), end.signal);
  const sent: HoverEvent[] = [];
  const hover = { state: () => state, send: (event: HoverEvent) => void sent.push(event) };
  const card = { owns: () => false, boxes: () => undefined };
  listenForHover({ document, index, card, hover }, end.signal);
  const find = (selector: string) => {
    const element = box.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`No ${selector} on the stage.`);
    return element;
  };
  const last = (type: HoverEvent['type']) => sent.findLast(event => event.type === type);
  return { sent, last, find };
}

test('a pointer on a mention, and beside it', async () => {
  const { last, find } = open();
  await userEvent.hover(find('[data-m]'));
  await vi.waitFor(() =>
    expect(last('pointer')).toMatchObject({ target: { on: 'mention', mention: 0 } }),
  );
  await userEvent.hover(find('#corner'));
  await vi.waitFor(() => expect(last('pointer')).toMatchObject({ target: { on: 'elsewhere' } }));
});

describe('a press', () => {
  test.each<[where: string, html: string, onControl: boolean]>([
    ['on a mention', '<p>Of <b data-m>OpenAI</b></p>', false],
    ['on a link that contains one', '<a href="#x">Of <b data-m>OpenAI</b></a>', true],
  ])('%s', async (_where, html, onControl) => {
    const { last, find } = open(undefined, html);
    await userEvent.click(find('[data-m]'));
    expect(last('press')).toMatchObject({ target: { on: 'mention', mention: 0 }, onControl });
  });
});

test('events that a page makes up are ignored', () => {
  const { sent, find } = open();
  const at = find('[data-m]').getBoundingClientRect();
  const init = { bubbles: true, composed: true, clientX: at.left + 5, clientY: at.top + 5 };
  for (const type of ['pointermove', 'pointerdown', 'pointerout', 'click']) {
    find('[data-m]').dispatchEvent(new PointerEvent(type, { ...init, pointerType: 'touch' }));
    find('[data-m]').dispatchEvent(new PointerEvent(type, init));
  }
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  window.dispatchEvent(new Event('scroll'));
  expect(sent).toEqual([]);
});

describe('Escape', () => {
  const shown = { mention: 0, by: 'pointer' } as const;

  test.each<[HoverState, boolean]>([
    [{ kind: 'pinned', shown }, false],
    [{ kind: 'idle' }, true],
  ])('in the state %o is left to the page: %s', async (state, isLeft) => {
    const { last } = open(state);
    const pageHears = vi.fn<() => void>();
    document.addEventListener('keydown', pageHears, { signal: end.signal });
    await userEvent.keyboard('{Escape}');
    expect(last('dismiss')).toBeDefined();
    expect(pageHears).toHaveBeenCalledTimes(isLeft ? 1 : 0);
  });
});
