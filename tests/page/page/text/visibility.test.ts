import { expect, test } from 'vitest';
import { createVisibilityTest } from '../../../../page/text/visibility.ts';
import { put, textIn } from '../put.ts';

const isVisible = (html: string): boolean => {
  put(html);
  const text = textIn('x');
  return createVisibilityTest()(text, 0, text.data.length);
};

test.each([
  ['plain text', '<p id="x">OpenAI</p>'],
  ['text far below the viewport', '<div style="height: 9000px"></div><p id="x">OpenAI</p>'],
  [
    'text in a scrolled box',
    '<div style="height: 20px; overflow: auto"><br><br><p id="x">OpenAI</p></div>',
  ],
  [
    'text whose layout is postponed',
    '<div style="content-visibility: auto"><p id="x">OpenAI</p></div>',
  ],
  ['text in a box without a box', '<p><span id="x" style="display: contents">OpenAI</span></p>'],
  ['text in an open details element', '<details open><p id="x">OpenAI</p></details>'],
])('visible: %s', (_case, html) => {
  expect(isVisible(html)).toBe(true);
});

test.each([
  ['not displayed', '<p id="x" style="display: none">OpenAI</p>'],
  ['invisible', '<p id="x" style="visibility: hidden">OpenAI</p>'],
  ['transparent', '<div style="opacity: 0"><p id="x">OpenAI</p></div>'],
  [
    'visually hidden (a 1 px box)',
    '<div style="width: 1px; height: 1px; overflow: hidden"><p id="x">OpenAI</p></div>',
  ],
  ['in a collapsed panel', '<div style="height: 0; overflow: hidden"><p id="x">OpenAI</p></div>'],
  ['left of the page', '<p id="x" style="position: absolute; left: -9999px">OpenAI</p>'],
  [
    'moved out by a text indent',
    '<p id="x" style="text-indent: -9999px; overflow: hidden; width: 99px">OpenAI</p>',
  ],
  ['in a closed details element', '<details><p id="x">OpenAI</p></details>'],
  ['in hidden content', '<div style="content-visibility: hidden"><p id="x">OpenAI</p></div>'],
])('hidden: %s', (_case, html) => {
  expect(isVisible(html)).toBe(false);
});
