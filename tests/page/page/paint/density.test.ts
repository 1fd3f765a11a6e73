import { describe, expect, test } from 'vitest';
import type { ScanSettings } from '../../../../page/scan/page-scanner.ts';
import {
  openScanner,
  type OpenScanner,
  patient,
  plainSettings,
  show,
} from '../scan/open-scanner.ts';

const settings = (density: ScanSettings['density']): ScanSettings => ({
  ...plainSettings,
  density,
});

/** Reads the markup, whose mentions stand in elements with an id, and gives how to ask which of these are painted. */
async function open(html: string, density: ScanSettings['density'] = 'first-per-section') {
  show(html);
  const scanner = openScanner(settings(density));
  await expect.poll(() => scanner.report().state, patient).toBe('idle');
  return scanner;
}

const paintedIn = (scanner: OpenScanner) =>
  scanner.index.painted().map(({ node }) => holderOf(node)?.id);

function holderOf(node: Node): Element | null {
  const root = node.getRootNode();
  return node.parentElement?.closest('[id]') ?? (root instanceof ShadowRoot ? root.host : null);
}

const p = (id: string, name = 'OpenAI') => `<p id="${id}">Words about ${name} here.</p>`;

function insertBefore(id: string, markup: string): void {
  document.getElementById(id)?.insertAdjacentHTML('beforebegin', markup);
}

describe('a section starts', () => {
  test.each([1, 2, 3, 4, 5, 6])('at a heading of level %i', async level => {
    const html = `<h2>One</h2>${p('a')}${p('b')}<h${level}>Two</h${level}>${p('c')}${p('d')}`;
    expect(paintedIn(await open(html))).toEqual(['a', 'c']);
  });

  test('at an element with the role of a heading', async () => {
    const html = `${p('a')}<div role="heading" aria-level="2">Two</div>${p('b')}${p('c')}`;
    expect(paintedIn(await open(html))).toEqual(['a', 'b']);
  });

  test('at a heading in a table, for the cells that follow', async () => {
    const html = `<table><tr><td>${p('a')}</td><td><h3>In a cell</h3>${p('b')}</td></tr>
      <tr><td>${p('c')}</td></tr></table>${p('d')}`;
    expect(paintedIn(await open(html))).toEqual(['a', 'b']);
  });

  test('at a heading that is inside other elements', async () => {
    const html = `${p('a')}<header><div><a href="#x"><h2>Two</h2></a></div></header>${p('b')}`;
    expect(paintedIn(await open(html))).toEqual(['a', 'b']);
  });

  test.each([
    ['a line', '<hr>'],
    ['a section without a heading', '<section>'],
    ['a landmark', '<nav aria-label="More">'],
    ['an article', '<article>'],
    ['a table’s head', '<table><caption>Two</caption></table>'],
    ['bold words', '<p><b>Two</b></p>'],
  ])('not at %s', async (_what, start) => {
    expect(paintedIn(await open(`<h2>One</h2>${p('a')}${start}${p('b')}`))).toEqual(['a']);
  });
});

test('words in a heading belong to the section it starts', async () => {
  const html = `${p('a')}<h2 id="two">OpenAI in the heading</h2>${p('b')}<h2 id="three">Of OpenAI</h2>`;
  expect(paintedIn(await open(html))).toEqual(['a', 'two', 'three']);
});

test('words before the first heading are a section of their own', async () => {
  expect(paintedIn(await open(`${p('a')}${p('b')}<h1>One</h1>${p('c')}${p('d')}`))).toEqual([
    'a',
    'c',
  ]);
});

test('a page without headings is one section', async () => {
  expect(paintedIn(await open(`${p('a')}<div>${p('b')}</div>`))).toEqual(['a']);
});

test('an inner section ends where the next heading stands, not with its element', async () => {
  const html = `<section><h2>Outer</h2>
    <section><h3>Inner</h3>${p('a')}${p('b')}</section>
    ${p('still-inner')}</section><h2>Next</h2>${p('c')}`;
  expect(paintedIn(await open(html))).toEqual(['a', 'c']);
});

test('an outer section has a first of its own before its inner one begins', async () => {
  const html = `<section><h2>Outer</h2>${p('a')}<section><h3>Inner</h3>${p('b')}</section></section>`;
  expect(paintedIn(await open(html))).toEqual(['a', 'b']);
});

test('headings that follow one another at once start one section with words', async () => {
  const html = `${p('a')}<h2>Two</h2><h3>Two and a half</h3>${p('b')}${p('c')}`;
  expect(paintedIn(await open(html))).toEqual(['a', 'b']);
});

test('each entity has its first in each section', async () => {
  const html = `<h2>One</h2>${p('a')}${p('b', 'Azure')}${p('c')}<h2>Two</h2>${p('d', 'Azure')}${p('e')}`;
  expect(paintedIn(await open(html))).toEqual(['a', 'b', 'd', 'e']);
});

test('words in a shadow tree belong to the section that its host stands in', async () => {
  const shadow = `<div id="host"><template shadowrootmode="open"><span>Of OpenAI.</span></template></div>`;
  const html = `<h2>One</h2>${p('a')}${shadow}<h2>Two</h2>${shadow.replace('host', 'other')}${p('b')}`;
  expect(paintedIn(await open(html))).toEqual(['a', 'other']);
});

test('the first of the page is the first of each entity, over all sections', async () => {
  const html = `${p('a')}<h2>One</h2>${p('b', 'Azure')}${p('c')}<h2>Two</h2>${p('d', 'Azure')}`;
  expect(paintedIn(await open(html, 'first-per-page'))).toEqual(['a', 'b']);
});

test('all are painted where the reader wants all', async () => {
  const html = `<h2>One</h2>${p('a')}${p('b')}<h2>Two</h2>${p('c')}`;
  expect(paintedIn(await open(html, 'all'))).toEqual(['a', 'b', 'c']);
});

describe('after an edit', () => {
  const html = `<h2>One</h2>${p('a')}${p('b')}${p('c')}`;

  test('a heading that comes starts its section', async () => {
    const scanner = await open(html);
    insertBefore('b', '<h2>Two</h2>');
    await expect.poll(() => paintedIn(scanner), patient).toEqual(['a', 'b']);
  });

  test('so does one that comes inside of something else, or is moved', async () => {
    const scanner = await open(`${html}<h2 id="last">Last</h2>`);
    insertBefore('c', '<div><header><h2>Two</h2></header></div>');
    await expect.poll(() => paintedIn(scanner), patient).toEqual(['a', 'c']);
    document.getElementById('b')?.before(document.getElementById('last') ?? '');
    await expect.poll(() => paintedIn(scanner), patient).toEqual(['a', 'b', 'c']);
  });

  test('a heading that goes gives its words to the section before', async () => {
    const apart = '<ul><li>Nothing of note</li></ul>';
    const scanner = await open(
      `<h2>One</h2>${p('a')}${apart}<div><h2 id="two">Two</h2><ul><li>More</li></ul></div>${p('b')}`,
    );
    expect(paintedIn(scanner)).toEqual(['a', 'b']);
    document.getElementById('two')?.remove();
    await expect.poll(() => paintedIn(scanner), patient).toEqual(['a']);
  });

  test('a first mention that comes takes the paint from the one that was first', async () => {
    const scanner = await open(html);
    insertBefore('a', p('new'));
    await expect.poll(() => paintedIn(scanner), patient).toEqual(['new']);
  });

  test('a first mention that goes leaves the paint to the next', async () => {
    const scanner = await open(html);
    document.getElementById('a')?.remove();
    await expect.poll(() => paintedIn(scanner), patient).toEqual(['b']);
  });

  test('another choice of the reader’s holds at once', async () => {
    const scanner = await open(`<h2>One</h2>${p('a')}${p('b')}<h2>Two</h2>${p('c')}`, 'all');
    scanner.update(settings('first-per-section'));
    expect(paintedIn(scanner)).toEqual(['a', 'c']);
    scanner.update(settings('first-per-page'));
    expect(paintedIn(scanner)).toEqual(['a']);
    scanner.update(settings('all'));
    expect(paintedIn(scanner)).toEqual(['a', 'b', 'c']);
  });
});
