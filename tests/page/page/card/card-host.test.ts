import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCardHost, type CardHost } from '../../../../page/card/card-host.ts';
import { overlaps } from '../../../../page/dom/geometry.ts';
import { rangesOver, stage } from './stage.ts';

const CARD_CSS = '.card { width: 300px; height: 180px; overflow: hidden; background: #fff; }';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

/** A host with a plain box for a card, and the words of the page that it belongs to. */
function open(html = '<p>All about <b data-m>OpenAI</b> today.</p>') {
  const box = stage(
    `<div style="height: 120px"></div>${html}<div style="height: 3000px"></div>`,
    end.signal,
  );
  const onOutOfView = vi.fn<() => void>();
  const host = createCardHost(
    { document, css: CARD_CSS, onOutOfView, onFocus: () => undefined },
    end.signal,
  );
  const card = document.createElement('div');
  card.className = 'card';
  card.innerHTML = '<button>Press</button>';
  host.container.append(card);
  const [range] = rangesOver(box);
  if (!range) throw new Error('The stage holds no words.');
  const show = () => host.show({ range, at: undefined, isSheet: false });
  return { box, card, host, range, onOutOfView, show };
}

function boxesOf(host: CardHost) {
  const boxes = host.boxes();
  if (!boxes) throw new Error('No card is shown.');
  return boxes;
}

const frame = () => new Promise(requestAnimationFrame);

test('nothing of ours is on the page before a card is shown, one element while it is, nothing after', () => {
  const before = document.documentElement.outerHTML;
  const { host, show, box } = open();
  const staged = document.documentElement.outerHTML;
  show();
  expect(document.querySelectorAll('[popover]')).toHaveLength(1);
  host.hide();
  expect(document.documentElement.outerHTML).toBe(staged);
  box.remove();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('the card lies below its line and begins with it', () => {
  const { host, show } = open();
  show();
  const { card, line } = boxesOf(host);
  expect(overlaps(card, line)).toBe(false);
  expect(card.top - line.bottom).toBeGreaterThan(0);
  expect(card.top - line.bottom).toBeLessThan(10);
  expect(Math.abs(card.left - line.left)).toBeLessThanOrEqual(8);
});

test('it follows its words when the page scrolls, and says when they leave the view', async () => {
  const { host, show, onOutOfView } = open();
  show();
  const before = boxesOf(host);
  scrollBy({ top: 40, behavior: 'instant' });
  await expect.poll(() => boxesOf(host).card.top).toBeCloseTo(before.card.top - 40, 0);
  expect(onOutOfView).not.toHaveBeenCalled();
  scrollBy({ top: 1500, behavior: 'instant' });
  await expect.poll(() => onOutOfView).toHaveBeenCalled();
  scrollTo({ top: 0, behavior: 'instant' });
});

test('a card that grows is put in its place again, and stays off its line', async () => {
  const { host, card, show } = open();
  show();
  card.style.height = '600px';
  await expect
    .poll(() => {
      const { card: box, line } = boxesOf(host);
      return {
        hasGrown: box.bottom - box.top > 180,
        isInView: box.bottom <= innerHeight,
        coversItsLine: overlaps(box, line),
      };
    })
    .toEqual({ hasGrown: true, isInView: true, coversItsLine: false });
});

test('a card too high for its place shrinks into it', () => {
  const { host, card, show } = open();
  card.style.height = '5000px';
  show();
  expect(host.isCut()).toBe(true);
  const { card: box } = boxesOf(host);
  expect(box.bottom).toBeLessThanOrEqual(innerHeight);
  expect(card.getBoundingClientRect().height).toBeLessThanOrEqual(box.bottom - box.top);
});

test('inside an open modal dialog it belongs to the dialog', () => {
  const { box, host, show } = open('<dialog><p>Of <b data-m>OpenAI</b></p></dialog>');
  const dialog = box.querySelector('dialog');
  dialog?.showModal();
  show();
  expect(dialog?.lastElementChild?.matches('[popover]')).toBe(true);
  host.hide();
  expect(dialog?.children).toHaveLength(1);
});

test('words that have left the page take the card along', async () => {
  const { box, host, show, onOutOfView } = open();
  show();
  box.querySelector('p')?.remove();
  host.update();
  await frame();
  expect(onOutOfView).toHaveBeenCalled();
});

test('keys and presses in the card do not come down to the page’s document, but go on inside', () => {
  const { card, show } = open();
  show();
  const seen: string[] = [];
  const pressed = vi.fn<() => void>();
  const button = card.querySelector('button');
  button?.addEventListener('click', pressed);
  for (const type of ['keydown', 'pointerdown', 'click', 'focusin']) {
    document.addEventListener(type, () => seen.push(type), {
      signal: end.signal,
      capture: type !== 'click' && type !== 'focusin',
    });
  }
  const init = { bubbles: true, composed: true };
  button?.dispatchEvent(new KeyboardEvent('keydown', { ...init, key: 'j' }));
  button?.dispatchEvent(new PointerEvent('pointerdown', init));
  button?.dispatchEvent(new PointerEvent('click', init));
  expect(seen).toEqual([]);
  expect(pressed).toHaveBeenCalledOnce();
});

test('when the session ends the card is gone', () => {
  const { show } = open();
  show();
  end.abort();
  expect(document.querySelector('[popover]')).toBeNull();
});
