import { expect, onTestFinished, test, vi } from 'vitest';
import { createPageWatch, type PageWatchParts } from '../../../../page/watch/mutations.ts';
import { byId, put, textIn } from '../put.ts';

/** Watches the markup; gives the watch and its callbacks. */
function watchPage(html: string) {
  put(html);
  const end = new AbortController();
  onTestFinished(() => end.abort());
  const parts = {
    onRecords: vi.fn<PageWatchParts['onRecords']>(),
    onText: vi.fn<PageWatchParts['onText']>(),
    onMove: vi.fn<PageWatchParts['onMove']>(),
    onChange: vi.fn<PageWatchParts['onChange']>(),
  };
  const watch = createPageWatch(parts, end.signal);
  watch.observe(document);
  return { ...parts, watch, end };
}

/** Mutation observers report in a microtask. */
const reported = async (): Promise<void> => Promise.resolve();

test('collects what changed until it is taken', async () => {
  const { onChange, watch } = watchPage('<p id="x">one</p><b id="y">two</b>');
  const [text, y] = [textIn('x'), byId('y')];
  text.data = 'more';
  y.className = 'open';
  y.toggleAttribute('contenteditable');
  const added = document.createElement('i');
  byId('x').append(added);
  await reported();
  expect(onChange).toHaveBeenCalledTimes(1);
  const changes = watch.take();
  expect([...(changes?.texts ?? [])]).toContain(text);
  expect([...(changes?.added ?? [])]).toEqual([added]);
  expect([...(changes?.parents ?? [])]).toEqual([byId('x')]);
  expect([...(changes?.restyled ?? [])]).toEqual([y]);
  expect([...(changes?.regions ?? [])]).toEqual([y]);
  expect(watch.take()).toBeUndefined();
});

test('the text before a removed node has a new neighbor', async () => {
  const { watch } = watchPage('<p id="p">Open<i id="x"></i>AI</p>');
  byId('x').remove();
  await reported();
  expect([...(watch.take()?.texts ?? [])]).toEqual([textIn('p')]);
});

test('each text whose data changed is reported once, and a move at once', async () => {
  const { onMove, onText } = watchPage('<p id="x">one</p><p id="y">two</p>');
  textIn('x').data = 'a';
  textIn('x').data = 'b';
  await reported();
  expect(onText.mock.calls).toEqual([[textIn('x')]]);
  expect(onMove).not.toHaveBeenCalled();
  byId('x').before(byId('y'));
  await reported();
  expect(onMove).toHaveBeenCalledTimes(1);
});

test.each([
  ['comes', '<p id="x"></p>', () => byId('x').append(document.createElement('style'))],
  ['goes', '<style id="x"></style>', () => byId('x').remove()],
  ['changes', '<style id="x">p {}</style>', () => void (textIn('x').data = 'b {}')],
])('a style sheet that %s may show or hide anything', async (_case, html, change) => {
  const { watch } = watchPage(html);
  change();
  await reported();
  expect(watch.take()?.isRestyled).toBe(true);
});

test('more than 2,000 nodes are a flood, and are not listed', async () => {
  const { watch } = watchPage('<p id="x"></p>');
  byId('x').append(...Array.from({ length: 2001 }, () => document.createElement('i')));
  await reported();
  const changes = watch.take();
  expect(changes?.isFlood).toBe(true);
  expect(changes?.added.size).toBe(0);
});

test('what happens during a pause counts as a flood', async () => {
  const { onChange, watch } = watchPage('<p id="x">one</p>');
  watch.pause();
  textIn('x').data = 'two';
  await reported();
  expect(onChange).not.toHaveBeenCalled();
  watch.resume();
  expect(watch.take()).toMatchObject({ isFlood: true, isRestyled: true });
  textIn('x').data = 'three';
  await reported();
  expect(watch.take()?.isFlood).toBe(false);
});

test('after the abort nothing is reported', async () => {
  const { end, onChange } = watchPage('<p id="x">one</p>');
  end.abort();
  textIn('x').data = 'two';
  await reported();
  expect(onChange).not.toHaveBeenCalled();
});
