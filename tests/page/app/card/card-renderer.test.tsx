import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CardView } from '../../../../app/card/card-view.ts';
import { createCardRenderer } from '../../../../app/card/card-renderer.tsx';
import { cardStyle } from '../../../../components/card-style.ts';
import { builtInPacks } from '../../../../data/built-in-packs.ts';
import { cardContentOf } from '../../../../data/card-content.ts';
import { createCardHost } from '../../../../page/card/card-host.ts';
import type { OpenedBy } from '../../../../page/card/hover-state.ts';
import { english } from '../../components/english.ts';
import { indexOf, rangesOver, stage } from '../../page/card/stage.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

/** A page with so many mentions, and a renderer of their cards. */
function open(count = 3, style = '') {
  const words = Array.from({ length: count }, (_, nth) => `<b data-m>Name ${nth}</b>`);
  const box = stage(
    `<div style="height: 60px"></div><p style="${style}">${words.join(' and ')}</p>`,
    end.signal,
  );
  const index = indexOf(rangesOver(box), end.signal);
  const host = createCardHost(
    { document, css: cardStyle, onOutOfView: () => undefined, onFocus: () => undefined },
    end.signal,
  );
  const did: string[] = [];
  const render = createCardRenderer(
    {
      host,
      index,
      translate: english,
      theme: () => 'auto',
      onClose: () => did.push('close'),
      onPin: () => did.push('pin'),
      onStep: direction => did.push(`step ${direction}`),
      onDecide: ({ kind }) => did.push(kind),
    },
    end.signal,
  );
  const card = (id: number) => {
    const mention = index.painted().find(painted => painted.id === id);
    const content = cardContentOf(builtInPacks, 'openai');
    if (!mention || !content) throw new Error('No such card.');
    return { mention, content };
  };
  const prepared = (id: number): CardView => ({ kind: 'prepared', ...card(id) });
  const shown = (id: number, by: OpenedBy = 'pointer'): CardView => ({
    kind: 'shown',
    shown: { mention: id, by },
    isPinned: false,
    ...card(id),
  });
  const { container, root } = host;
  return {
    render,
    prepared,
    shown,
    did,
    host,
    root,
    isOpen: () => document.querySelector('[popover]:popover-open') !== null,
    find: (selector: string) => container.querySelector<HTMLElement>(selector),
    facts: () => container.querySelectorAll('.fact').length,
  };
}

const NONE: CardView = { kind: 'none' };

test('a prepared card is rendered, and not on the page', () => {
  const { render, prepared, find, isOpen } = open();
  render(prepared(0));
  expect(find('.card-title')?.textContent).toBe('OpenAI');
  expect(isOpen()).toBe(false);
});

test('a shown card is on the page in the same task, until another view', () => {
  const { render, shown, isOpen } = open();
  render(shown(0));
  expect(isOpen()).toBe(true);
  render(NONE);
  expect(isOpen()).toBe(false);
});

test('a prepared card takes the place of one that was shown', () => {
  const { render, prepared, shown, find, isOpen } = open();
  render(shown(0));
  render(prepared(1));
  expect(isOpen()).toBe(false);
  expect(find('.card-title')).not.toBeNull();
});

test('when the session ends, nothing of a card is left', () => {
  const { render, shown, isOpen, host } = open();
  render(shown(0));
  end.abort();
  expect(isOpen()).toBe(false);
  expect(host.container.childElementCount).toBe(0);
});

test('what was unfolded in one card is folded in the next', async () => {
  const { render, shown, find, facts } = open();
  render(shown(0));
  find('.card-more')?.click();
  await expect.poll(facts).toBe(7);
  render(NONE);
  render(shown(2));
  expect(facts()).toBeLessThan(7);
});

test('what was unfolded stays so when the same card is pinned', async () => {
  const { render, shown, find, facts } = open();
  const view = shown(0);
  render(view);
  find('.card-more')?.click();
  await expect.poll(facts).toBe(7);
  if (view.kind === 'shown') render({ ...view, isPinned: true });
  expect(facts()).toBe(7);
});

test('among hundreds of mentions it shows the position of its own', () => {
  const { render, shown, find } = open(600);
  render(shown(3));
  expect(find('.card-position')?.textContent).toBe('4 of 600');
});

describe('a card that was opened by a command', () => {
  test('gets focus, and is announced with its position', async () => {
    const { render, shown, root } = open();
    render(shown(1, 'command'));
    expect(root.activeElement?.getAttribute('role')).toBe('dialog');
    const status = root.querySelector('[role="status"]');
    await expect.poll(() => status?.textContent).toBe('OpenAI, 2 of 3');
  });

  test('is announced without a position where it is the only one', async () => {
    const { render, shown, root } = open(1);
    render(shown(0, 'command'));
    const status = root.querySelector('[role="status"]');
    await expect.poll(() => status?.textContent).toBe('OpenAI');
  });
});

test('a card that the pointer opened takes no focus', () => {
  const { render, shown, root } = open();
  render(shown(1));
  expect(root.activeElement).toBeNull();
});

test('a tap opens a sheet', () => {
  const { render, shown, host } = open();
  render(shown(1, 'touch'));
  expect(host.container.className).toContain('sheet');
  expect(host.boxes()?.card.bottom).toBeCloseTo(innerHeight, 0);
});

test('its buttons say what was pressed', () => {
  const { render, shown, did, host } = open();
  render(shown(1));
  for (const button of host.container.querySelectorAll<HTMLElement>('header button')) {
    button.click();
  }
  expect(did.toSorted()).toEqual(['close', 'pin', 'step -1', 'step 1']);
});
