import { expect, onTestFinished, test } from 'vitest';
import { openScanner, patient, read, show } from './open-scanner.ts';

/** Markup, and the words that a reader sees marked in it. */
const pages: readonly (readonly [rule: string, html: string, words: readonly string[]])[] = [
  [
    'reads through display: contents',
    '<div style="display:contents"><p style="display:contents">OpenAI</p></div>',
    ['OpenAI'],
  ],
  [
    'reads what content-visibility: auto puts off',
    '<p>Azure</p><div style="height:3000px"></div><div style="content-visibility:auto;contain-intrinsic-size:100px"><p>OpenAI</p></div>',
    ['Azure', 'OpenAI'],
  ],
  [
    'leaves out content-visibility: hidden',
    '<div style="content-visibility:hidden">OpenAI</div><p>Azure</p>',
    ['Azure'],
  ],
  [
    'leaves out what a closed details hides, not its summary',
    '<details><summary>Azure</summary><p>OpenAI</p></details>',
    ['Azure'],
  ],
  [
    'leaves out what is hidden until found',
    '<p hidden="until-found">OpenAI</p><p>Azure</p>',
    ['Azure'],
  ],
  ['leaves out what is transparent', '<p style="opacity:0">OpenAI</p><p>Azure</p>', ['Azure']],
  [
    'leaves out what is spoken only',
    '<p><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">OpenAI</span>Azure</p>',
    ['Azure'],
  ],
  [
    'leaves out what stands outside of the page',
    '<p style="text-indent:-9999px">OpenAI</p><p>Azure</p>',
    ['Azure'],
  ],
  ['reads what cannot be selected', '<p style="user-select:none">OpenAI</p>', ['OpenAI']],
  [
    'reads under CSS zoom',
    '<div style="zoom:3"><p>Open<b>AI</b> <a style="margin-right:4px">Azure</a><a>Stargate</a></p></div>',
    ['OpenAI', 'Azure', 'Stargate'],
  ],
  [
    'reads under a transform',
    '<div style="transform:scale(.3)"><p>Open<b>AI</b></p></div>',
    ['OpenAI'],
  ],
  [
    'reads vertical writing, words that touch',
    '<div style="writing-mode:vertical-rl"><p>Open<b>AI</b></p></div>',
    ['OpenAI'],
  ],
  [
    'reads vertical writing, words that stand apart',
    '<div style="writing-mode:vertical-rl"><a style="margin-bottom:9px">Azure</a><a>Stargate</a></div>',
    ['Azure', 'Stargate'],
  ],
  [
    'reads from right to left',
    '<div dir="rtl"><p>שלום OpenAI <a>Azure</a> ברוך</p></div>',
    ['OpenAI', 'Azure'],
  ],
  [
    'reads isolated and overridden runs',
    '<p><bdi>OpenAI</bdi> and <bdo dir="ltr">Azure</bdo></p>',
    ['OpenAI', 'Azure'],
  ],
  [
    'reads past ruby annotations',
    '<p><ruby>Open<rt>オープン</rt>AI<rt>エーアイ</rt></ruby> と <ruby>Azure<rt>アジュール</rt></ruby></p>',
    ['OpenAI', 'Azure'],
  ],
  [
    'reads text in SVG, not its titles',
    '<svg><title>Azure</title><text y="20">Open<tspan>AI</tspan></text></svg>',
    ['OpenAI'],
  ],
  ['leaves out formulas', '<math><mi>OpenAI</mi></math><p>Azure</p>', ['Azure']],
  ['parts words at images', '<p>Open<img alt="">AI, Azure</p>', ['Azure']],
  ['parts words at line breaks', '<p>Az<br>ure, OpenAI</p>', ['OpenAI']],
  ['reads on at places where a line may break', '<p>Open<wbr>AI</p>', ['OpenAI']],
  [
    'parts footnote marks from words',
    '<p>OpenAI<sup>1</sup> Azure<sub>b</sub></p>',
    ['OpenAI', 'Azure'],
  ],
  [
    'reads past comments, not past scripts',
    '<p>Open<!-- x -->AI, Az<script>1</script>ure and Azure</p>',
    ['OpenAI', 'Azure'],
  ],
  [
    'takes inline chips with padding for words',
    '<p><span style="padding:0 6px">Azure</span><span style="padding:0 6px">OpenAI</span></p>',
    ['Azure', 'OpenAI'],
  ],
  [
    'takes inline blocks for words',
    '<p><span style="display:inline-block;margin:2px">Azure</span><span style="display:inline-block;margin:2px">OpenAI</span></p>',
    ['Azure', 'OpenAI'],
  ],
  [
    'takes grid cells for words',
    '<div style="display:grid;grid-template-columns:1fr 1fr"><a>Azure</a><a>OpenAI</a></div>',
    ['Azure', 'OpenAI'],
  ],
  [
    'takes columns of a flex box for words',
    '<div style="display:flex;flex-direction:column"><a>Azure</a><a>OpenAI</a></div>',
    ['Azure', 'OpenAI'],
  ],
  [
    'takes letters that touch for one word, whatever they are made of',
    '<p><span>O</span><span>p</span><span>e</span><span>n</span><span>A</span><span>I</span></p>',
    ['OpenAI'],
  ],
  [
    'reads a word that is broken over lines',
    '<p style="width:3ch;overflow-wrap:anywhere">Open<b>AI</b></p>',
    ['OpenAI'],
  ],
  [
    'leaves out editors of every kind',
    '<div role="textbox">OpenAI</div><div contenteditable="plaintext-only">OpenAI</div><div contenteditable><span contenteditable="false">OpenAI</span></div><p contenteditable="false">Azure</p>',
    ['Azure'],
  ],
  [
    'leaves out form fields, not their labels',
    '<label>Azure</label><select><option>OpenAI</option></select><input value="OpenAI"><textarea>OpenAI</textarea>',
    ['Azure'],
  ],
  [
    'reads buttons and tables',
    '<button>Azure</button><table><tr><td>OpenAI</td><td>Stargate</td></tr></table>',
    ['Azure', 'OpenAI', 'Stargate'],
  ],
  ['reads preformatted prose', '<pre>OpenAI\n  and Azure</pre>', ['OpenAI', 'Azure']],
  [
    'does not fall for fields named like properties of nodes',
    '<form><input name="parentNode"><input name="nodeType"><input name="firstChild"><input name="lastChild"><input name="nextSibling"><input name="previousSibling"><input name="localName"><input name="closest"><input name="childNodes"><input name="getRootNode"><input name="shadowRoot"><input name="isConnected"><input name="contains"><input name="textContent"><input name="parentElement"><input name="ownerDocument"><input name="getBoundingClientRect"><input name="offsetWidth"><input name="offsetHeight"><input name="checkVisibility"><input name="getAttribute"><input name="compareDocumentPosition"><input name="attributes"><input name="nodeName"><input name="tagName"><input name="id"><input name="host"><p>Open<b>AI</b></p>Azure</form><img name="body"><img name="title"><img name="querySelector"><img name="getElementsByTagName"><img name="head"><img name="documentElement"><img name="adoptedStyleSheets"><img name="createTreeWalker"><img name="visibilityState"><img name="createElement"><img name="elementFromPoint">',
    ['OpenAI', 'Azure'],
  ],
];

/** Taken at once: markup of a test may shadow it. */
const page = document.documentElement;

test.for(pages)('%s', async ([, html, words]) => {
  const painted = read(html);
  const { outerHTML } = page;
  await expect.poll(painted, patient).toEqual(words);
  expect(page.outerHTML).toBe(outerHTML);
});

test('reads what slots place, and leaves out what no slot takes', async () => {
  show('<section id="host"><p slot="in">OpenAI</p><p>Stargate</p></section>');
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  root?.setHTMLUnsafe('<h2>Azure</h2><slot name="in"></slot>');
  await expect.poll(openScanner().words, patient).toEqual(['Azure', 'OpenAI']);
});

test('reads declarative shadow trees, nested ones too', async () => {
  show(
    '<div><template shadowrootmode="open"><p>OpenAI</p><div><template shadowrootmode="open">Azure</template></div></template></div>',
  );
  await expect.poll(openScanner().words, patient).toEqual(['OpenAI', 'Azure']);
});

test('finds a shadow root that is attached late, without any other change', async () => {
  const words = read('<p>Azure</p><div id="late"></div>');
  await expect.poll(words, patient).toEqual(['Azure']);
  const root = document.querySelector('#late')?.attachShadow({ mode: 'open' });
  root?.setHTMLUnsafe('<p>OpenAI</p>');
  await expect.poll(words, patient).toEqual(['Azure', 'OpenAI']);
});

test('follows changes inside a shadow tree', async () => {
  show('<div id="host"></div>');
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  root?.setHTMLUnsafe('<p>nothing</p>');
  const { words } = openScanner();
  root?.querySelector('p')?.replaceChildren('OpenAI');
  await expect.poll(words, patient).toEqual(['OpenAI']);
});

test('shows and hides with attributes, details and style sheets', async () => {
  const words = read(
    '<p id="a" hidden>OpenAI</p><details><summary>Azure</summary>Stargate</details>',
  );
  await expect.poll(words, patient).toEqual(['Azure']);
  document.querySelector('#a')?.removeAttribute('hidden');
  document.querySelector('details')?.setAttribute('open', '');
  await expect.poll(words, patient).toEqual(['OpenAI', 'Azure', 'Stargate']);
  document.querySelector('#a')?.setAttribute('style', 'display:none');
  await expect.poll(words, patient).toEqual(['Azure', 'Stargate']);
});

test('leaves a region out as soon as a person may write in it', async () => {
  const words = read('<div><p>OpenAI</p></div><p>Azure</p>');
  await expect.poll(words, patient).toEqual(['OpenAI', 'Azure']);
  document.querySelector('div')?.setAttribute('contenteditable', '');
  await expect.poll(words, patient).toEqual(['Azure']);
  document.querySelector('div')?.removeAttribute('contenteditable');
  await expect.poll(words, patient).toEqual(['OpenAI', 'Azure']);
});

test('lets a page have highlights of its own', async () => {
  const words = read('<p>OpenAI</p>');
  const own = new Highlight();
  CSS.highlights.set('page-search', own);
  onTestFinished(() => void CSS.highlights.delete('page-search'));
  await expect.poll(words, patient).toEqual(['OpenAI']);
  expect(CSS.highlights.get('page-search')).toBe(own);
});

test('puts its sheet back when the page sets its own', async () => {
  await expect.poll(read('<p>OpenAI</p>'), patient).toEqual(['OpenAI']);
  const own = new CSSStyleSheet();
  document.adoptedStyleSheets = [own];
  onTestFinished(() => {
    document.adoptedStyleSheets = [];
  });
  await expect.poll(() => document.adoptedStyleSheets.length, patient).toBe(2);
  expect(document.adoptedStyleSheets[0]).toBe(own);
});
