import { expect, onTestFinished, test, vi } from 'vitest';
import {
  createCredulousDetector,
  openScanner,
  patient,
  plainSettings,
  read,
  show,
} from './open-scanner.ts';

/** The element of the test's page that a selector finds. */
function the(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}

const paintedSizes = (): number[] => Array.from(CSS.highlights.values(), ({ size }) => size);

test('follows a feed that grows', async () => {
  const words = read('<main><p>OpenAI</p></main>');
  await expect.poll(words, patient).toEqual(['OpenAI']);
  for (let item = 0; item < 50; item += 1) {
    const line = document.createElement('article');
    line.append(item % 10 === 0 ? `item ${item}: Azure` : `item ${item}`);
    the('main').append(line);
  }
  await expect
    .poll(words, patient)
    .toEqual(['OpenAI', ...Array.from({ length: 5 }, () => 'Azure')]);
});

test('follows a page that becomes another one', async () => {
  const words = read('<main><h1>OpenAI</h1><p>Azure</p></main>');
  await expect.poll(words, patient).toEqual(['OpenAI', 'Azure']);
  the('main').replaceChildren('Now about Stargate');
  await expect.poll(words, patient).toEqual(['Stargate']);
  the('main').replaceChildren();
  await expect.poll(words, patient).toEqual([]);
});

test('follows a list that uses its rows again', async () => {
  const words = read('<ul><li>OpenAI</li><li>row</li><li>Azure</li></ul>');
  await expect.poll(words, patient).toEqual(['OpenAI', 'Azure']);
  const rows = Array.from(document.querySelectorAll('li'), row => row.firstChild as Text);
  for (const [row, data] of ['row', 'Azure', 'OpenAI and Stargate'].entries()) {
    const text = rows[row];
    if (text) text.data = data;
  }
  await expect.poll(words, patient).toEqual(['Azure', 'OpenAI', 'Stargate']);
});

test('keeps a mention whose element is drawn anew with the same words, and its id', async () => {
  show('<main><p>OpenAI</p></main>');
  const { index, words } = openScanner();
  await expect.poll(words, patient).toEqual(['OpenAI']);
  const [before] = index.painted();
  the('p').replaceChildren('Open', 'AI');
  await expect.poll(() => index.painted()[0]?.node.data, patient).toBe('Open');
  expect(words()).toEqual(['OpenAI']);
  expect(index.painted()[0]?.id).toBe(before?.id);
});

test('a change beside a mention does not take its paint away', async () => {
  const words = read('<p>OpenAI: <b>1</b></p>');
  await expect.poll(words, patient).toEqual(['OpenAI']);
  for (let tick = 0; tick < 20; tick += 1) {
    the('b').textContent = String(tick);
    await new Promise(requestAnimationFrame);
    expect(words()).toEqual(['OpenAI']);
  }
});

test('keeps its paint, in every frame, while words stream into a paragraph that is drawn anew', async () => {
  const words = read('<main><p>OpenAI</p></main>');
  await expect.poll(words, patient).toEqual(['OpenAI']);
  let markup = 'OpenAI';
  for (let word = 0; word < 30; word += 1) {
    markup += ` <i>word</i> ${word}`;
    the('main').setHTMLUnsafe(`<p>${markup}</p>`);
    await new Promise(requestAnimationFrame);
    expect(words()).toEqual(['OpenAI']);
  }
});

test('keeps its paint when what is around a mention moves', async () => {
  const words = read('<main><section><p>OpenAI</p></section><p>Azure</p></main>');
  await expect.poll(words, patient).toEqual(['OpenAI', 'Azure']);
  the('main').append(the('section'));
  await Promise.resolve();
  expect(words().toSorted()).toEqual(['Azure', 'OpenAI']);
  await expect.poll(words, patient).toEqual(['Azure', 'OpenAI']);
  const code = document.createElement('code');
  the('main').append(code);
  code.append(the('section'));
  await expect.poll(words, patient).toEqual(['Azure']);
});

test('unmarks what moves to where nothing is read, also while its words wait for layout', async () => {
  // As on a machine that draws late: no frame is told of, so layout is read a second after the block was read.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const detector = createCredulousDetector();
  const findCandidates = vi.fn<typeof detector.findCandidates>(detector.findCandidates);
  show('<main><section><p>OpenAI</p></section><p>Azure</p></main><code></code>');
  const { words } = openScanner(plainSettings, { ...detector, findCandidates });
  await expect.poll(words, patient).toEqual(['OpenAI', 'Azure']);
  findCandidates.mockClear();
  the('main').append(the('section'));
  await expect.poll(() => findCandidates.mock.calls.flat(), patient).toContain('OpenAI');
  the('code').append(the('section'));
  await expect.poll(words, patient).toEqual(['Azure']);
});

test('finds what a flood of changes brings into a shadow tree', async () => {
  show('<div id="host"></div>');
  const root = the('#host').attachShadow({ mode: 'open' });
  root.setHTMLUnsafe('<p>Azure</p>');
  const { words } = openScanner();
  await expect.poll(words, patient).toEqual(['Azure']);
  for (let row = 0; row < 3000; row += 1) {
    const line = document.createElement('p');
    line.append(row === 2999 ? 'OpenAI' : `row ${row}`);
    root.append(line);
  }
  await expect.poll(words, patient).toEqual(['Azure', 'OpenAI']);
});

test('never paints letters that are no longer those of the name', async () => {
  const words = read('<p>OpenAI</p>');
  await expect.poll(words, patient).toEqual(['OpenAI']);
  const text = the('p').firstChild as Text;
  text.data = 'Apples';
  await Promise.resolve();
  expect(words()).toEqual([]);
  expect(paintedSizes().reduce((a, b) => a + b, 0)).toBe(0);
});

test('joins letters when what stood between them goes', async () => {
  const words = read('<p>Open<img alt="">AI</p>');
  await expect.poll(words, patient).toEqual([]);
  the('img').remove();
  await expect.poll(words, patient).toEqual(['OpenAI']);
});

test('slows down in a storm, says so, and comes right afterwards', async () => {
  show(`<main>${'<p>line</p>'.repeat(600)}</main>`);
  const scanner = openScanner();
  const { words } = scanner;
  const lines = Array.from(document.querySelectorAll('p'), line => line.firstChild as Text);
  const states = new Set<string>();
  for (let frame = 0; !states.has('slowed') && frame < 2000; frame += 1) {
    // Now and then, so that there is idle time to spend on it: without any, the work is slow as it is.
    if (frame % 6 === 0) for (const line of lines) line.data = `OpenAI and Azure, line ${frame}`;
    await new Promise(requestAnimationFrame);
    states.add(scanner.report().state);
  }
  expect(states).toContain('slowed');
  for (const [row, line] of lines.entries()) line.data = row === 7 ? 'OpenAI' : 'calm';
  await expect.poll(() => scanner.report().state, patient).toBe('idle');
  await expect.poll(words, patient).toEqual(['OpenAI']);
});
