import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCardPlacement } from '../../../../page/card/card-placement.ts';
import { middle, rangesOver, stage } from './stage.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

const space = (height: number) => `<div style="height: ${height}px"></div>`;

/** A placement of a card of 200 by 100 pixels, and the mention that it belongs to. */
function open(html: string) {
  const box = stage(html, end.signal);
  const [range] = rangesOver(box);
  if (!range) throw new Error('The stage has no mention.');
  const host = document.createElement('div');
  const container = document.createElement('div');
  host.popover = 'manual';
  host.style.cssText = 'position: fixed; inset: auto; margin: 0; padding: 0; border: 0';
  container.innerHTML = '<div style="width: 200px; height: 100px"></div>';
  host.append(container);
  const onOutOfView = vi.fn<() => void>();
  const placement = createCardPlacement({ document, host, container, onOutOfView }, end.signal);
  end.signal.addEventListener('abort', () => placement.hide());
  return { box, range, host, container, onOutOfView, placement };
}

describe('the line of a mention that wraps', () => {
  const html = `${space(60)}<p style="width: 8ch; font: 16px monospace">see <b data-m>Project Stargate</b></p>`;

  test('is the one that was pointed at', () => {
    const { range, placement } = open(html);
    const rects = [...range.getClientRects()];
    placement.show({ range, at: middle(rects[1]), isSheet: false });
    expect(placement.anchorRect()?.top).toBeCloseTo(rects[1]?.top ?? 0, 0);
  });

  test('else the first that is visible', () => {
    const { range, placement } = open(html);
    placement.show({ range, at: undefined, isSheet: false });
    expect(placement.anchorRect()?.top).toBeCloseTo(range.getClientRects()[0]?.top ?? 0, 0);
  });
});

test('a mention that is clipped by a box around it is out of view', () => {
  const { range, placement, onOutOfView } = open(
    `<div style="height: 50px; overflow: hidden">${space(200)}<b data-m>OpenAI</b></div>`,
  );
  placement.show({ range, at: undefined, isSheet: false });
  expect(onOutOfView).toHaveBeenCalledOnce();
});

test('a sheet is at the bottom of the view, as wide as it', () => {
  const { range, placement, host, container } = open('<p><b data-m>OpenAI</b></p>');
  placement.show({ range, at: undefined, isSheet: true });
  const { left, right, bottom } = host.getBoundingClientRect();
  expect([left, right]).toEqual([0, document.documentElement.clientWidth]);
  expect(bottom).toBeCloseTo(innerHeight, 0);
  expect(container.dataset['side']).toBe('below');
});

test('a sheet is at the top where it would cover its mention', () => {
  const { range, placement, host, container } = open(
    `${space(innerHeight - 60)}<p><b data-m>OpenAI</b></p>`,
  );
  placement.show({ range, at: undefined, isSheet: true });
  expect(host.getBoundingClientRect().top).toBe(0);
  expect(container.dataset['side']).toBe('above');
});

test('on a page with CSS zoom the card keeps its own size', () => {
  const { range, placement, host } = open('<p><b data-m>OpenAI</b></p>');
  document.documentElement.style.setProperty('zoom', '2');
  end.signal.addEventListener('abort', () => document.documentElement.style.removeProperty('zoom'));
  placement.show({ range, at: undefined, isSheet: false });
  expect(host.currentCSSZoom).toBe(1);
});

test('after it is hidden, nothing follows the page any more', async () => {
  const { box, range, placement, host, onOutOfView } = open('<p><b data-m>OpenAI</b></p>');
  placement.show({ range, at: undefined, isSheet: false });
  placement.hide();
  box.replaceChildren();
  dispatchEvent(new Event('scroll'));
  dispatchEvent(new Event('resize'));
  await new Promise(requestAnimationFrame);
  expect(host.isConnected).toBe(false);
  expect(placement.anchorRect()).toBeUndefined();
  expect(onOutOfView).not.toHaveBeenCalled();
});
