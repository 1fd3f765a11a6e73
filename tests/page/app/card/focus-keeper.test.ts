import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFocusKeeper } from '../../../../app/card/focus-keeper.ts';
import { rangesOver, stage } from '../../page/card/stage.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  document.getSelection()?.removeAllRanges();
});

/** A page with a button of its own and a mention, and a host with a dialog in it. */
function open() {
  const box = stage('<button id="own">Own</button><p>Of <b data-m>OpenAI</b></p>', end.signal);
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const container = document.createElement('div');
  container.innerHTML = '<section role="dialog" tabindex="-1"><button>Next</button></section>';
  root.append(container);
  box.append(host);
  const [range] = rangesOver(box);
  const own = box.querySelector<HTMLElement>('#own');
  if (!range || !own) throw new Error('The stage lacks its parts.');
  return { keeper: createFocusKeeper({ root, container }), root, range, own, box };
}

test('focus enters the dialog, and goes back to the element that had it', () => {
  const { keeper, root, range, own } = open();
  own.focus();
  keeper.enter(range);
  expect(root.activeElement?.getAttribute('role')).toBe('dialog');
  keeper.leave();
  expect(document.activeElement).toBe(own);
});

test('focus on a button of the card stays there when the next card is entered', () => {
  const { keeper, root, range, own } = open();
  own.focus();
  keeper.enter(range);
  const next = root.querySelector('button');
  next?.focus();
  keeper.enter(range);
  expect(root.activeElement).toBe(next);
  keeper.leave();
  expect(document.activeElement).toBe(own);
});

test('focus that the card no longer has is not taken from where it is', () => {
  const { keeper, range, own, box } = open();
  own.focus();
  keeper.enter(range);
  const other = document.createElement('button');
  box.append(other);
  other.focus();
  keeper.leave();
  expect(document.activeElement).toBe(other);
});

test('where nothing had focus, Tab continues at the mention', () => {
  const { keeper, range } = open();
  document.getSelection()?.collapse(document.body, 0);
  keeper.enter(range);
  keeper.leave();
  expect(document.getSelection()?.anchorNode).toBe(range.startContainer);
});

test('a selection that is not empty is kept', () => {
  const { keeper, range, own } = open();
  document.getSelection()?.selectAllChildren(own);
  keeper.enter(range);
  document.getSelection()?.selectAllChildren(own);
  keeper.leave();
  expect(document.getSelection()?.toString()).toBe('Own');
});
