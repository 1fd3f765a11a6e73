/** Nothing in the card listens to these: they are stopped on their way down, before the page's document. */
const UNHEARD = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'pointerdown',
  'pointerup',
  'pointermove',
  'mousedown',
  'mouseup',
  'mousemove',
  'dblclick',
  'auxclick',
  'contextmenu',
  'wheel',
] as const;

/** The card itself listens to these: they are stopped on their way up. */
const HEARD = [
  'click',
  'touchstart',
  'touchmove',
  'touchend',
  'focusin',
  'focusout',
  'copy',
  'cut',
  'selectstart',
  'dragstart',
] as const;

/**
 * Keeps what the reader does inside `host` from the page's handlers, on which it builds shortcuts, focus traps and
 * "click outside": a letter typed there is no shortcut of the page's. What the browser itself does with the event
 * goes on, and so do our own listeners on the window. Two things a page still gets: events of the first list where
 * it listens on the window in the capture phase, and those of the second where it listens in the capture phase.
 */
export function keepEventsIn(host: HTMLElement, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView;
  for (const type of UNHEARD) {
    view?.addEventListener(
      type,
      event => {
        if (event.target === host) event.stopPropagation();
      },
      { signal, capture: true, passive: true },
    );
  }
  for (const type of HEARD) {
    host.addEventListener(type, event => event.stopPropagation(), { signal, passive: true });
  }
}
