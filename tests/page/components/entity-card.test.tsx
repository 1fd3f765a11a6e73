import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { stageCard } from './card-stage.tsx';

const entities = ['stargate', 'azure', 'openai'];
const textOf = (element: HTMLElement) => element.textContent;

describe.each(entities)('the card of %s', entity => {
  test('says name, kind and one line, four facts, date, source and age', async () => {
    const card = await stageCard(entity);
    expect(card.all('.card-title, .card-kind, .card-description')).toHaveLength(3);
    expect(card.all('.fact')).toHaveLength(4);
    const link = card.get('.source-line a');
    expect(textOf(link)).toBe('January 2025 · Maginative');
    expect(link.getAttribute('href')).toMatch(/^https:\/\/www\.maginative\.com\//);
    expect(link.getAttribute('rel')).toContain('noreferrer');
    expect(textOf(card.get('.source-age'))).toBe('22 months old');
  });

  test('unfolds all its facts with their sections, and why it was marked', async () => {
    const card = await stageCard(entity);
    await card.press('.card-more');
    expect(card.get('.card-more').ariaExpanded).toBe('true');
    expect(card.all('.fact')).toHaveLength(7);
    expect(card.all('.fact-section')).toHaveLength(7);
    expect(card.get('.card-reasons').textContent.replaceAll(/[\u2068\u2069]/g, '')).toContain(
      '“SoftBank” and “data center”',
    );
    await card.press('.card-more');
    expect(card.all('.fact')).toHaveLength(4);
  });

  test.each(['light', 'dark'] as const)('has no axe violation in the %s theme', async theme => {
    for (const form of ['popover', 'sheet'] as const) {
      const card = await stageCard(entity, { theme, form });
      await card.press('.card-more');
      const { violations } = await axe.run(card.host);
      expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
    }
  });
});

test.each([
  ['Close', 'onClose'],
  ['Keep open', 'onPin'],
  ['Previous mention', 'onPrevious'],
  ['Next mention', 'onNext'],
])('the button "%s" asks for it', async (label, call) => {
  const card = await stageCard('azure');
  await card.press(`button[aria-label="${label}"]`);
  expect(card.calls).toEqual([call]);
});

test.each([
  ['Off on this site', 'onSiteOff'],
  ['Not this meaning', 'onNotThisMeaning'],
  ['I know this', 'onKnown'],
])('"%s" asks for it', async (label, call) => {
  const card = await stageCard('azure');
  card
    .all('.card-actions button')
    .find(button => textOf(button) === label)
    ?.click();
  expect(card.calls).toEqual([call]);
});

test('a fact is copied with its source, and that is said', async () => {
  const card = await stageCard('stargate');
  expect(textOf(card.get('output'))).toBe('');
  await card.press('.fact-copy');
  expect(card.calls).toEqual([
    'onCopyFact',
    expect.stringMatching(/^Project Stargate: .+ \(Maginative, January 2025, https:.+\)$/),
  ]);
  await expect.poll(() => textOf(card.get('output'))).toBe('Copied');
});

test('a fact that could not be copied is not said to be', async () => {
  const card = await stageCard('stargate', { onCopyFact: () => Promise.resolve(false) });
  await card.press('.fact-copy');
  expect(textOf(card.get('output'))).toBe('');
});

test('the only mention has no way to another', async () => {
  const card = await stageCard('azure', { position: undefined });
  expect(card.all('.card-steps')).toEqual([]);
});

test('a pinned card shows its pin down; a sheet has none', async () => {
  const pin = 'button[aria-label="Keep open"]';
  expect((await stageCard('azure')).get(pin).ariaPressed).toBe('false');
  expect((await stageCard('azure', { pinned: true })).get(pin).ariaPressed).toBe('true');
  expect((await stageCard('azure', { form: 'sheet' })).all(pin)).toEqual([]);
});

test('every control is at least 24 pixels high and wide', async () => {
  const card = await stageCard('openai');
  await card.press('.card-more');
  for (const button of card.all('button')) {
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  }
});

test('nothing runs out of the card, and the page’s styles do not run in', async () => {
  const page = new CSSStyleSheet();
  page.replaceSync('* { font-size: 40px; color: red; --text: red } html { font-size: 4px }');
  document.adoptedStyleSheets = [page];
  const card = await stageCard('openai');
  await card.press('.card-more');
  const box = card.get('.entity-card').getBoundingClientRect();
  expect(Math.round(box.width)).toBe(Math.min(496, innerWidth - 16));
  for (const element of card.all('.entity-card *:not(output)')) {
    const { left, right } = element.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(box.left);
    expect(right).toBeLessThanOrEqual(box.right + 0.5);
  }
  expect(getComputedStyle(card.get('.fact-text')).color).not.toBe('rgb(255, 0, 0)');
  document.adoptedStyleSheets = [];
});

test('a card without room scrolls inside, and lets the page scroll on at its end', async () => {
  const card = await stageCard('openai');
  card.host.style.cssText =
    'all: initial; display: flex; flex-direction: column; max-height: 300px';
  await card.press('.card-more');
  const body = card.get('.card-body');
  expect(card.get('.entity-card').getBoundingClientRect().height).toBeLessThanOrEqual(300);
  expect(body.scrollHeight).toBeGreaterThan(body.clientHeight);
  expect(getComputedStyle(body).overscrollBehaviorY).toBe('auto');
});
