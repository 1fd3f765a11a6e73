import { afterEach, expect, test } from 'vitest';
import { type OpenScanner, openScanner } from './open-scanner.ts';

let scanner: OpenScanner | undefined;
afterEach(() => {
  scanner?.abort();
  scanner = undefined;
  document.body.innerHTML = '';
});

/** Puts the markup into the page and reads it. */
async function read(html: string, words: readonly string[]): Promise<void> {
  document.body.innerHTML = html;
  scanner = openScanner();
  await scanner.shows(words);
}

test('finds names in plain text, in document order', () =>
  read('<p>OpenAI and Azure</p><p>Project Stargate</p>', ['OpenAI', 'Azure', 'Project Stargate']));

test('takes inline neighbours that touch as one word', () =>
  read('<p>Then Open<b>AI</b> came, and <i>Star</i><b>gate</b>.</p>', ['OpenAI', 'Stargate']));

test('does not join words over the edge of a block', () =>
  read('<div>Open</div><div>AI</div><p>OpenAI</p>', ['OpenAI']));

test('leaves out code, fields, editors and hidden text', () =>
  read(
    `<code>OpenAI</code><textarea>OpenAI</textarea><div contenteditable>OpenAI</div>
     <p style="display:none">OpenAI</p><p style="visibility:hidden">OpenAI</p><p>Azure</p>`,
    ['Azure'],
  ));

test('reads chips without white space between them as words', () =>
  read(
    '<div style="display:flex;gap:8px"><a>Azure</a><a>OpenAI</a></div><p><a style="margin-right:9px">Stargate</a><a>Azure</a></p>',
    ['Azure', 'OpenAI', 'Stargate', 'Azure'],
  ));

test('reads open shadow roots, nested ones too', async () => {
  document.body.innerHTML = '<div id="host"></div>';
  const outer = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (!outer) throw new Error('no host');
  outer.innerHTML = '<p>OpenAI</p><section></section>';
  const inner = outer.querySelector('section')?.attachShadow({ mode: 'open' });
  if (inner) inner.innerHTML = '<p>Azure</p>';
  scanner = openScanner();
  await scanner.shows(['OpenAI', 'Azure']);
  expect(outer.adoptedStyleSheets).toHaveLength(1);
});

test('follows text that changes, comes, goes and moves', async () => {
  await read('<p id="a">OpenAI</p><p id="b">nothing</p>', ['OpenAI']);
  const [a, b] = ['#a', '#b'].map(id => document.querySelector(id));
  if (!a?.firstChild || !b?.firstChild) throw new Error('no paragraphs');
  (b.firstChild as Text).data = 'now Azure';
  await scanner?.shows(['OpenAI', 'Azure']);
  a.before(b);
  await scanner?.shows(['Azure', 'OpenAI']);
  (a.firstChild as Text).data = 'OpenA';
  await scanner?.shows(['Azure']);
  a.append(document.createElement('b'));
  a.lastElementChild?.append('I');
  await scanner?.shows(['Azure', 'OpenAI']);
  b.remove();
  await scanner?.shows(['OpenAI']);
});

test('leaves the page as it was', async () => {
  document.body.innerHTML = '<p>OpenAI</p>';
  const before = document.documentElement.outerHTML;
  scanner = openScanner();
  await scanner.shows(['OpenAI']);
  expect(document.documentElement.outerHTML).toBe(before);
  expect([...CSS.highlights.keys()]).toContain('context-annotator-openai');
  scanner.abort();
  expect(document.documentElement.outerHTML).toBe(before);
  expect([...CSS.highlights.keys()]).toEqual([]);
  expect(document.adoptedStyleSheets).toEqual([]);
});

test('puts back highlights that the page clears', async () => {
  await read('<p>OpenAI</p>', ['OpenAI']);
  CSS.highlights.clear();
  await expect
    .poll(() => CSS.highlights.has('context-annotator-openai'), { timeout: 3000 })
    .toBe(true);
});
