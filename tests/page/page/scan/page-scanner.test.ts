import { expect, onTestFinished, test } from 'vitest';
import {
  createCredulousDetector,
  openScanner,
  patient,
  plainSettings,
  read,
  show,
} from './open-scanner.ts';

test('finds names in plain text, in document order', async () => {
  const words = read('<p>OpenAI and Azure</p><p>Project Stargate</p>');
  await expect.poll(words, patient).toEqual(['OpenAI', 'Azure', 'Project Stargate']);
});

test('takes inline neighbours that touch as one word', async () => {
  const words = read('<p>Then Open<b>AI</b> came, and <i>Star</i><b>gate</b>.</p>');
  await expect.poll(words, patient).toEqual(['OpenAI', 'Stargate']);
});

test('does not join words over the edge of a block', async () => {
  const words = read('<div>Open</div><div>AI</div><p>OpenAI</p>');
  await expect.poll(words, patient).toEqual(['OpenAI']);
});

test('leaves out code, fields, editors and hidden text', async () => {
  const words =
    read(`<code>OpenAI</code><textarea>OpenAI</textarea><div contenteditable>OpenAI</div>
     <p style="display:none">OpenAI</p><p style="visibility:hidden">OpenAI</p><p>Azure</p>`);
  await expect.poll(words, patient).toEqual(['Azure']);
});

test('reads chips without white space between them as words', async () => {
  const words = read(
    '<div style="display:flex;gap:8px"><a>Azure</a><a>OpenAI</a></div><p><a style="margin-right:9px">Stargate</a><a>Azure</a></p>',
  );
  await expect.poll(words, patient).toEqual(['Azure', 'OpenAI', 'Stargate', 'Azure']);
});

test('reads open shadow roots, nested ones too', async () => {
  document.body.innerHTML = '<div id="host"></div>';
  const outer = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (!outer) throw new Error('no host');
  outer.innerHTML = '<p>OpenAI</p><section></section>';
  const inner = outer.querySelector('section')?.attachShadow({ mode: 'open' });
  if (inner) inner.innerHTML = '<p>Azure</p>';
  await expect.poll(openScanner().words, patient).toEqual(['OpenAI', 'Azure']);
  expect(outer.adoptedStyleSheets).toHaveLength(1);
});

test('follows text that changes, comes, goes and moves', async () => {
  const words = read('<p id="a">OpenAI</p><p id="b">nothing</p>');
  await expect.poll(words, patient).toEqual(['OpenAI']);
  const [a, b] = ['#a', '#b'].map(id => document.querySelector(id));
  if (!a?.firstChild || !b?.firstChild) throw new Error('no paragraphs');
  (b.firstChild as Text).data = 'now Azure';
  await expect.poll(words, patient).toEqual(['OpenAI', 'Azure']);
  a.before(b);
  await expect.poll(words, patient).toEqual(['Azure', 'OpenAI']);
  (a.firstChild as Text).data = 'OpenA';
  await expect.poll(words, patient).toEqual(['Azure']);
  a.append(document.createElement('b'));
  a.lastElementChild?.append('I');
  await expect.poll(words, patient).toEqual(['Azure', 'OpenAI']);
  b.remove();
  await expect.poll(words, patient).toEqual(['OpenAI']);
});

test('leaves the page as it was', async () => {
  document.body.innerHTML = '<p>OpenAI</p>';
  const before = document.documentElement.outerHTML;
  const scanner = openScanner();
  await expect.poll(scanner.words, patient).toEqual(['OpenAI']);
  expect(document.documentElement.outerHTML).toBe(before);
  expect([...CSS.highlights.keys()]).toContain('context-annotator-openai');
  scanner.abort();
  expect(document.documentElement.outerHTML).toBe(before);
  expect([...CSS.highlights.keys()]).toEqual([]);
  expect(document.adoptedStyleSheets).toEqual([]);
});

test('puts back highlights that the page clears', async () => {
  await expect.poll(read('<p>OpenAI</p>'), patient).toEqual(['OpenAI']);
  CSS.highlights.clear();
  await expect.poll(() => CSS.highlights.has('context-annotator-openai'), patient).toBe(true);
});

test('on a long page that is scrolled, what is in view does not wait for the rest', async () => {
  const above = `<p>Stargate</p>${'<p>far <i>above</i> that</p>'.repeat(100)}`;
  show(`${above.repeat(300)}<p id="here">All about OpenAI</p>${'<p>below</p>'.repeat(100)}`);
  document.querySelector('#here')?.scrollIntoView();
  onTestFinished(() => window.scrollTo(0, 0));
  const counts: number[] = [];
  const scanner = openScanner(plainSettings, createCredulousDetector(), {
    onChange() {
      if (scanner.report().counts['openai'] === 1) counts.push(scanner.index.painted().length);
    },
  });
  await expect.poll(() => scanner.index.painted().length, patient).toBe(301);
  expect(counts[0]).toBeLessThan(300);
});
