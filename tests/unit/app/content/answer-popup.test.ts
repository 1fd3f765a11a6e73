import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerPopup } from '../../../../app/content/answer-popup.ts';
import { fakeMention } from '../card/fake-cards.ts';

const report = { counts: { openai: 1 }, scanMs: 3, state: 'idle', framesSkipped: 0 } as const;

let end: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  end = new AbortController();
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('location', { hostname: 'example.com' });
});
afterEach(() => vi.unstubAllGlobals());

/** A session that answers; `hasCompanion`: its companion is loaded. */
function listen(hasCompanion = true) {
  const cards = {
    jump: vi.fn<(id: number) => boolean>(() => true),
    step: vi.fn<(direction: 1 | -1) => boolean>(() => true),
  };
  const index = { all: () => [fakeMention(7)] };
  answerPopup(
    { index, report: () => report, cards: () => (hasCompanion ? cards : undefined) },
    end.signal,
  );
  return cards;
}

const ask = (message: unknown) => fakeBrowser.runtime.sendMessage(message);

test('the list has the site, the mentions and the report', async () => {
  listen();
  expect(await ask({ type: 'list' })).toMatchObject({
    site: 'example.com',
    mentions: [{ id: 7, surface: 'OpenAI', sentence: 'OpenAI' }],
    report,
  });
});

test('jumps and steps go to the cards, and give their answer', async () => {
  const { jump, step } = listen();
  expect(await ask({ type: 'jump', id: 7 })).toBe(true);
  expect(jump).toHaveBeenCalledWith(7);
  step.mockReturnValue(false);
  expect(await ask({ type: 'step', direction: -1 })).toBe(false);
  expect(step).toHaveBeenCalledWith(-1);
});

test('before the companion is loaded there is nothing to jump or step to', async () => {
  listen(false);
  expect(await ask({ type: 'jump', id: 7 })).toBe(false);
  expect(await ask({ type: 'step', direction: 1 })).toBe(false);
});

test.each([[{ type: 'step', direction: 2 }], [{ type: 'other' }], ['list'], [undefined]])(
  'a message of unknown shape gets no answer: %j',
  async message => {
    listen();
    expect(await ask(message).catch(() => undefined)).toBeUndefined();
  },
);

test('after the session has ended nobody answers', async () => {
  listen();
  end.abort();
  expect(await ask({ type: 'list' }).catch(() => undefined)).toBeUndefined();
});
