import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startCards } from '../../../../app/card/cards.ts';
import { builtInPacks } from '../../../../data/built-in-packs.ts';
import { cardContentOf } from '../../../../data/card-content.ts';
import { fallbackSettings } from '../../../../extension/settings/settings-schema.ts';
import { english } from '../../components/english.ts';
import { indexOf, rangesOver, stage } from '../../page/card/stage.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  scrollTo({ top: 0, behavior: 'instant' });
});

/** The cards of a page with three mentions, the last far below. */
function start() {
  const box = stage(
    `<div style="height: 60px"></div><p><b data-m>OpenAI</b> and <b data-m>OpenAI</b></p>
     <div style="height: 3000px"></div><p><b data-m>OpenAI</b></p>`,
    end.signal,
  );
  const mentions = indexOf(rangesOver(box), end.signal);
  let painted = mentions.painted();
  const cards = startCards(
    {
      index: { ...mentions, painted: () => painted },
      translate: english,
      settings: () => fallbackSettings,
      requestCard: entityId => Promise.resolve(cardContentOf(builtInPacks, entityId)),
      requestChange: () => undefined,
    },
    end.signal,
  );
  return {
    cards,
    unpaint: () => (painted = []),
    isOpen: () => document.querySelector('[popover]:popover-open') !== null,
  };
}

test('a jump scrolls to its mention and opens its card', async () => {
  const { cards, isOpen } = start();
  expect(cards.jump(2)).toBe(true);
  await vi.waitFor(() => expect(isOpen()).toBe(true));
  expect(scrollY).toBeGreaterThan(1000);
});

test('a jump to a mention that is gone does nothing', () => {
  expect(start().cards.jump(7)).toBe(false);
});

test('steps go from mention to mention, around the ends', async () => {
  const { cards, isOpen } = start();
  expect(cards.step(1)).toBe(true);
  await vi.waitFor(() => expect(isOpen()).toBe(true));
  expect(scrollY).toBe(0);
  expect(cards.step(-1)).toBe(true);
  await vi.waitFor(() => expect(scrollY).toBeGreaterThan(1000));
});

test('a page without painted mentions has no step', () => {
  const { cards, unpaint } = start();
  unpaint();
  expect(cards.step(1)).toBe(false);
});

test('a card goes with its mention', async () => {
  const { cards, unpaint, isOpen } = start();
  cards.jump(0);
  await vi.waitFor(() => expect(isOpen()).toBe(true));
  unpaint();
  cards.refresh();
  expect(isOpen()).toBe(false);
});

test('when the session ends, the card is closed', async () => {
  const { cards, isOpen } = start();
  cards.jump(0);
  await vi.waitFor(() => expect(isOpen()).toBe(true));
  end.abort();
  expect(isOpen()).toBe(false);
});
