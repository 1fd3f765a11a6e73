/** A finger that moves a sheet this far, or this fast in pixels per millisecond, sends it away. */
const FAR_PX = 80;
const FAST = 0.5;

/**
 * Lets a finger push a sheet out of the view, towards the edge it lies at (`data-side` is `above` or `below`).
 * A sheet that is scrolled keeps the finger for scrolling.
 */
export function swipeAway(sheet: HTMLElement, onAway: () => void, signal: AbortSignal): void {
  let began: { readonly y: number; readonly now: number } | undefined;
  let moved = 0;

  function direction(): 1 | -1 {
    return sheet.dataset['side'] === 'above' ? -1 : 1;
  }

  function settle(): void {
    began = undefined;
    moved = 0;
    sheet.style.translate = '';
  }

  sheet.addEventListener(
    'touchstart',
    event => {
      const [touch] = event.touches;
      const scrolled = scrollOf(event, sheet);
      if (!event.isTrusted || !touch || event.touches.length > 1 || scrolled > 0) return settle();
      began = { y: touch.clientY, now: event.timeStamp };
    },
    { signal, passive: true },
  );
  sheet.addEventListener(
    'touchmove',
    event => {
      const [touch] = event.touches;
      if (!began || !touch) return;
      moved = Math.max(0, (touch.clientY - began.y) * direction());
      sheet.style.translate = `0 ${moved * direction()}px`;
      // Otherwise the page would scroll along.
      if (moved > 0 && event.cancelable) event.preventDefault();
    },
    { signal, passive: false },
  );
  sheet.addEventListener(
    'touchend',
    event => {
      if (!began) return;
      const speed = moved / Math.max(1, event.timeStamp - began.now);
      const isAway = moved > FAR_PX || (moved > 8 && speed > FAST);
      settle();
      if (isAway) onAway();
    },
    { signal, passive: true },
  );
  sheet.addEventListener('touchcancel', settle, { signal, passive: true });
}

/** How far the box that the finger is on is scrolled from its head. */
function scrollOf(event: Event, sheet: HTMLElement): number {
  const path = event.composedPath();
  return path
    .slice(0, path.indexOf(sheet) + 1)
    .reduce((sum, node) => sum + (node instanceof Element ? node.scrollTop : 0), 0);
}
