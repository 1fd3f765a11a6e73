import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createCardFacts } from '../../../../app/card/card-facts.ts';
import { createCardPresenter } from '../../../../app/card/card-presenter.ts';
import type { CardView } from '../../../../app/card/card-view.ts';
import type { CardContent } from '../../../../data/card-content.ts';
import type { HoverState } from '../../../../page/card/hover-state.ts';
import { contentOf, fakeIndex, fakeMention } from './fake-cards.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});

/** Mention 1 is of Azure, all others of OpenAI. The facts come when the test says so. */
function start() {
  const index = fakeIndex(fakeMention(0), fakeMention(1, 'azure'), fakeMention(2));
  const answers = new Map<string, (content: CardContent | undefined) => void>();
  const asked: string[] = [];
  const facts = createCardFacts(entityId => {
    asked.push(entityId);
    return new Promise(resolve => answers.set(entityId, resolve));
  });
  const views: CardView[] = [];
  const onGone = vi.fn<() => void>();
  const render = (view: CardView) => void views.push(view);
  const presenter = createCardPresenter({ index, facts, render, onGone }, end.signal);
  return {
    index,
    asked,
    views,
    onGone,
    ...presenter,
    present: (state: HoverState) => presenter.present(state),
    answer: (entityId: string) => answers.get(entityId)?.(contentOf(entityId)),
    refuse: (entityId: string) => answers.get(entityId)?.(undefined),
    /** What is rendered now: `shown 1`. */
    now: () => briefly(views.at(-1)),
  };
}

function briefly(view: CardView | undefined): string {
  return view === undefined || view.kind === 'none' ? 'none' : `${view.kind} ${view.mention.id}`;
}

const idle: HoverState = { kind: 'idle' };
const open = (mention: number): HoverState => ({
  kind: 'open',
  shown: { mention, by: 'pointer' },
  isHeld: false,
});
const pinned = (mention: number): HoverState => ({
  kind: 'pinned',
  shown: { mention, by: 'pointer' },
});
const resting = (mention: number, settleAt?: number): HoverState => ({
  kind: 'intent',
  rest: { mention, at: { x: 0, y: 0 }, settleAt, openAt: 300 },
});

/** Everything that an answer sets off. */
const settle = () => new Promise(resolve => setTimeout(resolve));

describe('facts', () => {
  test('a card is shown as soon as its own are loaded', async () => {
    const { present, answer, now } = start();
    present(open(0));
    expect(now()).toBe('none');
    answer('openai');
    await settle();
    expect(now()).toBe('shown 0');
  });

  test('are requested as soon as the pointer is on a mention, and once', () => {
    const { present, asked } = start();
    present(resting(0, 60));
    present(resting(0));
    present(open(0));
    expect(asked).toEqual(['openai']);
  });

  test('are requested, too, for a mention that the pointer is on while another card is open', () => {
    const { present, asked } = start();
    const shown = { mention: 0, by: 'pointer' } as const;
    const rest = { mention: 1, at: { x: 0, y: 0 }, settleAt: 60, openAt: 300 };
    present({ kind: 'leaving', shown, closeAt: 300, rest });
    expect(asked).toEqual(['openai', 'azure']);
  });

  test('that come when their card is not wanted any more show nothing', async () => {
    const { present, answer, views } = start();
    present(open(0));
    present(idle);
    answer('openai');
    await settle();
    expect(views).toEqual([]);
  });

  test('that come late do not replace the card that is wanted now', async () => {
    const { present, answer, now } = start();
    present(open(0));
    present(open(1));
    answer('azure');
    await settle();
    expect(now()).toBe('shown 1');
    answer('openai');
    await settle();
    expect(now()).toBe('shown 1');
  });

  test('that did not come are requested again with the next state', async () => {
    const { present, refuse, asked } = start();
    present(resting(0));
    refuse('openai');
    await settle();
    present(open(0));
    expect(asked).toEqual(['openai', 'openai']);
  });

  test('that come after the session has ended show nothing', async () => {
    const { present, answer, views } = start();
    present(open(0));
    end.abort();
    answer('openai');
    await settle();
    expect(views).toEqual([]);
  });
});

/** A presenter with all facts loaded. */
async function startLoaded() {
  const all = start();
  for (const id of [0, 1]) all.present(open(id));
  all.present(idle);
  for (const entity of ['openai', 'azure']) all.answer(entity);
  await settle();
  all.views.length = 0;
  return all;
}

test('a card whose facts are loaded is shown in the same task', async () => {
  const { present, now } = await startLoaded();
  present(open(1));
  expect(now()).toBe('shown 1');
});

test('a card is prepared for a pointer that is settled, and for no other', async () => {
  const { present, now } = await startLoaded();
  present(resting(0, 60));
  expect(now()).toBe('none');
  present(resting(0));
  expect(now()).toBe('prepared 0');
});

test('a state that changes nothing about the card renders nothing', async () => {
  const { present, views } = await startLoaded();
  const shown = { mention: 0, by: 'pointer' } as const;
  present({ kind: 'open', shown, isHeld: false });
  present({ kind: 'leaving', shown, closeAt: 300 });
  present({ kind: 'leaving', shown, closeAt: 400 });
  expect(views).toHaveLength(1);
});

describe('after the mentions have changed', () => {
  test('the shown card is rendered again, with its mention as it is now', async () => {
    const { present, refresh, index, views } = await startLoaded();
    present(open(0));
    const again = fakeMention(0);
    index.paint(again);
    refresh();
    expect(views).toHaveLength(2);
    expect(views[1]).toMatchObject({ kind: 'shown', mention: again });
  });

  test('a card that was only prepared is opened with its mention as it is now', async () => {
    const { present, refresh, index, views } = await startLoaded();
    present(resting(0));
    const again = fakeMention(0);
    index.paint(again);
    refresh();
    present(open(0));
    const view = views.at(-1);
    expect(view?.kind === 'shown' && view.mention).toBe(again);
  });

  test('a card whose mention is not painted any more has no reason to be shown', async () => {
    const { present, refresh, index, onGone } = await startLoaded();
    present(open(0));
    index.paint();
    refresh();
    expect(onGone).toHaveBeenCalledOnce();
  });

  test('unless it is pinned: it keeps the mention as it was', async () => {
    const { present, refresh, index, onGone, now } = await startLoaded();
    present(open(0));
    present(pinned(0));
    index.paint();
    refresh();
    expect(onGone).not.toHaveBeenCalled();
    expect(now()).toBe('shown 0');
  });

  test('nothing is rendered while no card is shown', async () => {
    const { refresh, views } = await startLoaded();
    refresh();
    expect(views).toEqual([]);
  });
});
