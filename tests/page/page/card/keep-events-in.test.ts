import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepEventsIn } from '../../../../page/card/keep-events-in.ts';
import { stage } from './stage.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

/** A host with a button in a closed root, and the events that the page's document hears. */
function open() {
  const host = document.createElement('div');
  const button = document.createElement('button');
  host.attachShadow({ mode: 'closed' }).append(button);
  stage('', end.signal).append(host);
  keepEventsIn(host, end.signal);
  const heard: string[] = [];
  const listen = (type: string, capture: boolean) =>
    document.addEventListener(type, () => heard.push(type), { signal: end.signal, capture });
  const fire = (type: string, from: HTMLElement = button) =>
    from.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  return { button, heard, listen, fire };
}

test.each(['keydown', 'keyup', 'input', 'pointerdown', 'mousedown', 'contextmenu', 'wheel'])(
  'the page’s document hears no %s in the card, not even in the capture phase',
  type => {
    const { heard, listen, fire } = open();
    listen(type, true);
    fire(type);
    expect(heard).toEqual([]);
    fire(type, document.body);
    expect(heard).toEqual([type]);
  },
);

test.each(['click', 'touchmove', 'focusin', 'focusout', 'copy', 'dragstart'])(
  '%s reaches the card’s own listeners and ends at its host',
  type => {
    const { button, heard, listen, fire } = open();
    const own = vi.fn<() => void>();
    button.addEventListener(type, own);
    listen(type, false);
    fire(type);
    expect(own).toHaveBeenCalledOnce();
    expect(heard).toEqual([]);
  },
);

test('after the abort everything passes', () => {
  const { button, fire } = open();
  end.abort();
  const heard = vi.fn<() => void>();
  document.body.append(button);
  document.addEventListener('keydown', heard, { once: true, capture: true });
  fire('keydown');
  button.remove();
  expect(heard).toHaveBeenCalledOnce();
});
