/** A sheet is dismissed by a swipe of more than this distance, ... */
const FAR_PX = 80;
/** ... or by a faster one, in CSS pixels per millisecond, ... */
const FAST = 0.5;
/** ... that is longer than a tap's tremor. */
const TREMOR_PX = 8;

/** A touch that may become a swipe. */
interface Touched {
  readonly y: number;
  readonly now: number;
  /** How far the finger has moved towards the sheet's edge, in CSS pixels; never negative. */
  readonly moved: number;
}

/**
 * Lets a finger push a sheet out of the view, towards its edge: `data-side` is `above` or `below`. A sheet whose
 * content is scrolled scrolls instead. Events that are not trusted are ignored.
 */
export function swipeAway(sheet: HTMLElement, onAway: () => void, signal: AbortSignal): void {
  let touched: Touched | undefined;
  const direction = (): 1 | -1 => (sheet.dataset['side'] === 'above' ? -1 : 1);

  function settle(): void {
    touched = undefined;
    sheet.style.translate = '';
  }
  function onMove(event: TouchEvent): void {
    const [touch] = event.touches;
    if (!touched || !touch) return;
    const moved = Math.max(0, (touch.clientY - touched.y) * direction());
    touched = { ...touched, moved };
    sheet.style.translate = `0 ${moved * direction()}px`;
    // Otherwise the page would scroll too.
    if (moved > 0 && event.cancelable) event.preventDefault();
  }
  function onEnd(event: TouchEvent): void {
    const isAway = touched && isSwipe(touched.moved, event.timeStamp - touched.now);
    settle();
    if (isAway) onAway();
  }

  const passive = { signal, passive: true };
  sheet.addEventListener(
    'touchstart',
    event => {
      settle();
      touched = touchOf(event, sheet);
    },
    passive,
  );
  sheet.addEventListener('touchmove', onMove, { signal, passive: false });
  sheet.addEventListener('touchend', onEnd, passive);
  sheet.addEventListener('touchcancel', settle, passive);
}

/** Whether a finger that moved this far in this time dismisses the sheet: CSS pixels, milliseconds. */
export function isSwipe(movedPx: number, durationMs: number): boolean {
  return movedPx > FAR_PX || (movedPx > TREMOR_PX && movedPx / Math.max(1, durationMs) > FAST);
}

/** The touch that may become a swipe; `undefined` for two fingers, a scrolled sheet or a made-up event. */
function touchOf(event: TouchEvent, sheet: HTMLElement): Touched | undefined {
  const [touch] = event.touches;
  if (!event.isTrusted || !touch || event.touches.length > 1) return undefined;
  if (scrollAbove(event, sheet) > 0) return undefined;
  return { y: touch.clientY, now: event.timeStamp, moved: 0 };
}

/** How far the boxes from the event's target up to the sheet are scrolled down, in CSS pixels. */
function scrollAbove(event: Event, sheet: HTMLElement): number {
  const path = event.composedPath();
  return path
    .slice(0, path.indexOf(sheet) + 1)
    .reduce((sum, node) => sum + (node instanceof Element ? node.scrollTop : 0), 0);
}
