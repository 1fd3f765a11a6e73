import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cardStyle } from '../../../../components/card-style.ts';
import { builtInPacks } from '../../../../data/built-in-packs.ts';
import { cardContentOf, type CardContent } from '../../../../data/card-content.ts';
import { createCardFacts } from '../../../../app/card/card-facts.ts';
import { createCardPresenter } from '../../../../app/card/card-presenter.tsx';
import { createCardHost } from '../../../../page/card/card-host.ts';
import type { Shown } from '../../../../page/card/hover-machine.ts';
import { english } from '../../components/english.ts';
import { indexOf, rangesOver, stage } from '../../show/stage.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

/** The second mention is of Azure, all others of OpenAI. */
const entityOf = (id: number) => (id === 1 ? 'azure' : 'openai');

/** A page with mentions, whose facts come when the test says so. */
function open(count = 3) {
  const words = Array.from({ length: count }, (_, nth) => `<b data-m>Name ${nth}</b>`);
  const box = stage(`<div style="height: 60px"></div><p>${words.join(' and ')}</p>`, end.signal);
  const plain = indexOf(rangesOver(box), end.signal);
  const mentions = plain
    .painted()
    .map(({ judgement, ...mention }) =>
      Object.assign(mention, { judgement: { ...judgement, entityId: entityOf(mention.id) } }),
    );
  const index = { ...plain, all: () => mentions, painted: () => mentions };
  const answers = new Map<string, (content: CardContent | undefined) => void>();
  const asked: string[] = [];
  const facts = createCardFacts(entityId => {
    asked.push(entityId);
    return new Promise(resolve => answers.set(entityId, resolve));
  });
  const host = createCardHost(
    { document, css: cardStyle, onOutOfView: () => undefined, onFocus: () => undefined },
    end.signal,
  );
  const presenter = createCardPresenter(
    {
      host,
      index,
      facts,
      translate: english,
      theme: () => 'auto',
      onClose: () => undefined,
      onPin: () => undefined,
      onStep: () => undefined,
      onSay: () => undefined,
      onGone: () => undefined,
    },
    end.signal,
  );
  return {
    presenter,
    asked,
    host,
    answer: (entityId: string) => answers.get(entityId)?.(cardContentOf(builtInPacks, entityId)),
    isOpen: () => document.querySelector('[popover]:popover-open') !== null,
    title: () => host.body.querySelector('.card-title')?.textContent,
    press: (selector: string) => host.body.querySelector<HTMLElement>(selector)?.click(),
  };
}

const pointed = (mention: number): Shown => ({ mention, by: 'pointer' });

/** All that an answer sets going. */
const settle = () => new Promise(resolve => setTimeout(resolve));

test('a card opens as soon as its facts are there', async () => {
  const { presenter, answer, isOpen, title } = open();
  presenter.present(pointed(0), false);
  expect(isOpen()).toBe(false);
  answer('openai');
  await expect.poll(isOpen).toBe(true);
  expect(title()).toBe('OpenAI');
});

test('facts that come when their card is not wanted any more open nothing', async () => {
  const { presenter, answer, isOpen } = open();
  presenter.present(pointed(0), false);
  presenter.present(undefined, false);
  answer('openai');
  await settle();
  expect(isOpen()).toBe(false);
});

test('facts that come late never take the place of the card that is wanted now', async () => {
  const { presenter, answer, isOpen, title } = open();
  presenter.present(pointed(0), false);
  presenter.present(pointed(1), false);
  answer('azure');
  await expect.poll(isOpen).toBe(true);
  expect(title()).toBe('Microsoft Azure');
  answer('openai');
  await settle();
  expect(title()).toBe('Microsoft Azure');
});

test('facts that come after the session ended open nothing', async () => {
  const { presenter, answer, isOpen } = open();
  presenter.present(pointed(0), false);
  end.abort();
  answer('openai');
  await settle();
  expect(isOpen()).toBe(false);
});

test('while the pointer rests the card is made ready off the page; the facts are asked for once', async () => {
  const { presenter, answer, asked, isOpen, title } = open();
  presenter.expect(0);
  answer('openai');
  await expect.poll(title).toBe('OpenAI');
  expect(isOpen()).toBe(false);
  presenter.present(pointed(0), false);
  // No answer is waited for any more: it is there in the same task.
  expect(isOpen()).toBe(true);
  expect(asked).toEqual(['openai']);
});

test('a pointer that sweeps on makes nothing ready', async () => {
  const { presenter, answer, title } = open();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  presenter.expect(0);
  answer('openai');
  await vi.advanceTimersByTimeAsync(30);
  presenter.expect(undefined);
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
  expect(title()).toBeUndefined();
});

test('what was unfolded in one card is folded in the next', async () => {
  const { presenter, answer, host, press } = open();
  presenter.present(pointed(0), false);
  answer('openai');
  await expect.poll(() => host.body.querySelector('.card-more')).not.toBeNull();
  press('.card-more');
  await expect.poll(() => host.body.querySelectorAll('.fact')).toHaveLength(7);
  presenter.present(undefined, false);
  presenter.present(pointed(2), false);
  expect(host.body.querySelectorAll('.fact').length).toBeLessThan(7);
});

test('among hundreds of mentions it says which one it stands at', async () => {
  const { presenter, answer, host } = open(600);
  presenter.present(pointed(3), false);
  answer('openai');
  await expect.poll(() => host.body.querySelector('.card-position')?.textContent).toBe('4 of 600');
});
