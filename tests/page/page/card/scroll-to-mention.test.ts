import { afterEach, beforeEach, expect, test } from 'vitest';
import { scrollToMention } from '../../../../page/card/scroll-to-mention.ts';
import { rangesOver, stage } from './stage.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  scrollTo({ top: 0, behavior: 'instant' });
});

function mentionIn(html: string): { range: Range; top: () => number } {
  const [range] = rangesOver(stage(html, end.signal));
  if (!range) throw new Error('The stage has no mention.');
  return { range, top: () => range.getClientRects()[0]?.top ?? Number.NaN };
}
const space = (height: number) => `<div style="height: ${height}px"></div>`;

test('a mention that is visible stays where it is', () => {
  const { range } = mentionIn(`${space(100)}<p>Of <b data-m>OpenAI</b></p>${space(3000)}`);
  scrollToMention(range);
  expect(scrollY).toBe(0);
});

test('one below the view is scrolled into it, with room for a card', () => {
  const { range, top } = mentionIn(`${space(3000)}<p>Of <b data-m>OpenAI</b></p>${space(3000)}`);
  scrollToMention(range);
  expect(top()).toBeGreaterThanOrEqual(48);
  expect(top()).toBeLessThan(innerHeight - 48);
});

test('at once, even on a page that scrolls smoothly', () => {
  const { range, top } = mentionIn(
    `<style>html { scroll-behavior: smooth }</style>${space(3000)}<b data-m>OpenAI</b>${space(3000)}`,
  );
  scrollToMention(range);
  expect(top()).toBeLessThan(innerHeight);
});

test('in a paragraph taller than the window, the mention itself is scrolled to', () => {
  const lines = 'word '.repeat(9000);
  const { range, top } = mentionIn(`<p>${lines}<b data-m>OpenAI</b> ${lines}</p>`);
  scrollToMention(range);
  expect(top()).toBeGreaterThanOrEqual(48);
  expect(top()).toBeLessThan(innerHeight - 48);
});

const box = (html: string) => `<div style="height: 200px; overflow: auto">${html}</div>`;

test('every scrolling box around it scrolls', () => {
  const { range, top } = mentionIn(
    `${space(3000)}${box(`${space(900)}${box(`${space(900)}<b data-m>OpenAI</b>${space(900)}`)}${space(900)}`)}${space(900)}`,
  );
  scrollToMention(range);
  expect(document.elementFromPoint(8 + 10, top() + 5)?.textContent).toContain('OpenAI');
});

test('a mention under something opaque counts as hidden', () => {
  const bar = 'position: fixed; top: 0; left: 0; right: 0; height: 80px; background: #fff';
  const { range, top } = mentionIn(
    `<div style="${bar}"></div>${space(2000)}<b data-m>OpenAI</b>${space(3000)}`,
  );
  scrollTo({ top: 1990, behavior: 'instant' });
  const before = top();
  expect(before).toBeLessThan(80);
  scrollToMention(range);
  expect(top()).not.toBe(before);
});
