/** Events that pages build shortcuts, focus traps and "click outside" on. */
const KEPT = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'mousemove',
  'pointerdown',
  'pointerup',
  'pointermove',
  'touchstart',
  'touchmove',
  'touchend',
  'wheel',
  'focusin',
  'focusout',
  'copy',
  'cut',
  'selectstart',
  'dragstart',
] as const;

/**
 * Keeps what the reader does inside `host` from the page's handlers: a letter typed there is no shortcut of the
 * page's. What the browser itself does with the event goes on.
 */
export function keepEventsIn(host: HTMLElement, signal: AbortSignal): void {
  for (const type of KEPT) {
    host.addEventListener(type, event => event.stopPropagation(), { signal, passive: true });
  }
}
