/** Nothing in the card listens to these: they are stopped in the capture phase, before the page's document. */
const STOPPED_IN_CAPTURE = [
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

/** The card itself listens to these: they are stopped in the bubble phase, at the host. */
const STOPPED_IN_BUBBLE = [
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
 * Hides input inside `host` from the page's handlers, which implement shortcuts, focus traps and "click outside": a
 * letter typed in the card is no shortcut of the page. Browser defaults and our own listeners on the window still
 * work. The page can still see events of the first list in the capture phase of its window, and those of the second
 * list in any capture phase.
 */
export function keepEventsIn(host: HTMLElement, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView;
  for (const type of STOPPED_IN_CAPTURE) {
    view?.addEventListener(
      type,
      event => {
        if (event.target === host) event.stopPropagation();
      },
      { signal, capture: true, passive: true },
    );
  }
  for (const type of STOPPED_IN_BUBBLE) {
    host.addEventListener(type, event => event.stopPropagation(), { signal, passive: true });
  }
}
