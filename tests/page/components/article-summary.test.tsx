import axe from 'axe-core';
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { ArticleSummary } from '../../../components/ArticleSummary.tsx';
import summary from '../../../components/ArticleSummary.css?inline';
import { RelationMap } from '../../../components/RelationMap.tsx';
import { Strings } from '../../../components/strings.ts';
import tokens from '../../../components/tokens.css?inline';
import { builtInPacks } from '../../../data/built-in-packs.ts';
import { displayPack, type DisplayPack } from '../../../data/display-pack.ts';
import { english } from './english.ts';

const [pack] = builtInPacks.map(displayPack) as [DisplayPack];

async function draw(child: ComponentChild, width: number): Promise<HTMLElement> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${tokens}\n${summary}\nbody { background: var(--surface); color: var(--text) }`,
  );
  document.adoptedStyleSheets = [sheet];
  const root = document.createElement('main');
  root.style.inlineSize = `${width}px`;
  document.body.replaceChildren(root);
  await act(() => render(<Strings.Provider value={english}>{child}</Strings.Provider>, root));
  return root;
}
const drawMap = (width: number) => draw(<RelationMap {...pack} />, width);
const texts = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(element => element.textContent);

afterEach(() => {
  document.adoptedStyleSheets = [];
  document.body.replaceChildren();
});

test('the summary holds every section, point, figure and question of the article', async () => {
  const root = await draw(<ArticleSummary pack={pack} now={new Date(2026, 10, 22)} />, 368);
  const { sections, openQuestions } = pack.article;
  expect(texts(root, 'h3')).toEqual(
    expect.arrayContaining(sections.map(section => section.heading)),
  );
  expect(texts(root, '.article-points li')).toEqual(
    sections.flatMap(({ points }) => points.map(({ text }) => text)),
  );
  expect(texts(root, '.article-questions li')).toEqual(openQuestions);
  expect(texts(root, '.fact-number')).toEqual([
    '$500 billion',
    '$100 billion',
    'through 2030',
    '25%',
  ]);
  expect(texts(root, '.source-line')).toEqual(['January 2025 · Maginative22 months old']);
});

test.each(['light', 'dark'])('the summary has no axe violation in the %s theme', async theme => {
  const root = await draw(<ArticleSummary pack={pack} now={new Date(2026, 10, 22)} />, 368);
  document.documentElement.dataset['theme'] = theme;
  const { violations } = await axe.run(root);
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  delete document.documentElement.dataset['theme'];
});

test('every party of the map takes focus and says its relations', async () => {
  const root = await drawMap(368);
  const parties = [...root.querySelectorAll<SVGElement>('.relation-party')];
  expect(parties.map(party => party.getAttribute('aria-label')?.split('.')[0])).toEqual(
    pack.parties.map(({ name }) => name),
  );
  for (const party of parties) {
    party.focus();
    expect(document.activeElement).toBe(party);
  }
  expect(parties[4]?.getAttribute('aria-label')).toContain('SoftBank leads Stargate');
});

test('a party is chosen by Enter or Space, and let go the same way', async () => {
  const root = await drawMap(368);
  const party = root.querySelector<SVGElement>('.relation-party');
  const type = (key: string) =>
    act(() => {
      party?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
  await type('Enter');
  expect(party?.ariaPressed).toBe('true');
  expect(root.querySelectorAll('.relation-edge-active')).toHaveLength(3);
  await type(' ');
  expect(party?.ariaPressed).toBe('false');
});

test.each([308, 340, 368])(
  'at %d pixels no label of the map meets another or a party',
  async width => {
    const root = await drawMap(width);
    const boxes = [...root.querySelectorAll('.relation-pill, .relation-label-ground')].map(
      element => element.getBoundingClientRect(),
    );
    expect(boxes.length).toBeGreaterThan(pack.parties.length);
    const meeting = boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(meeting).toEqual([]);
    const { left, right } = root.getBoundingClientRect();
    expect(boxes.filter(box => box.left < left - 4 || box.right > right + 4)).toEqual([]);
  },
);

test('where there is no room for a map, its words stand alone', async () => {
  const root = await drawMap(200);
  expect(root.querySelector('svg')).toBeNull();
  expect(root.querySelector('details')?.open).toBe(true);
  expect(texts(root, 'li')).toHaveLength(pack.relations.length);
});
