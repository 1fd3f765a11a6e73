import { expect, onTestFinished, test } from 'vitest';
import { isReadable } from '../../../../page/text/readable.ts';
import { byId, put, textIn } from '../put.ts';

test.each([
  ['prose', '<p id="x">OpenAI</p>', true],
  ['a link', '<a id="x">OpenAI</a>', true],
  ['plain preformatted text', '<pre id="x">OpenAI</pre>', true],
  [
    'an island that is not editable, in no editor',
    '<p id="x" contenteditable="false">OpenAI</p>',
    true,
  ],
  ['code', '<p><code id="x">OpenAI</code></p>', false],
  ['highlighted code', '<div class="highlight"><pre id="x">OpenAI</pre></div>', false],
  ['a field', '<textarea id="x">OpenAI</textarea>', false],
  ['a style', '<style id="x">OpenAI {}</style>', false],
  ['an editor', '<div contenteditable><p id="x">OpenAI</p></div>', false],
  ['an editor by its role', '<div role="textbox"><p id="x">OpenAI</p></div>', false],
  [
    'an island in an editor',
    '<div contenteditable><p id="x" contenteditable="false">OpenAI</p></div>',
    false,
  ],
])('%s', (_what, html, wanted) => {
  put(html);
  expect(isReadable(textIn('x'))).toBe(wanted);
});

test('a shadow tree inherits from its host', () => {
  put('<div id="a"></div><div id="b" contenteditable></div>');
  const readable = ['a', 'b'].map(id => {
    const root = byId(id).attachShadow({ mode: 'open' });
    root.innerHTML = '<p>OpenAI</p>';
    return isReadable(textIn(id, root));
  });
  expect(readable).toEqual([true, false]);
});

test('a document in design mode is an editor', () => {
  put('<p id="x">OpenAI</p>');
  document.designMode = 'on';
  onTestFinished(() => void (document.designMode = 'off'));
  expect(isReadable(textIn('x'))).toBe(false);
});

test('text outside of a document is not read', () => {
  expect(isReadable(new Text('OpenAI'))).toBe(false);
});
