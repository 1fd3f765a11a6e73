import { SMALLEST_FRAME } from './frames.ts';

/**
 * Calls back once: at once in a window of its own, in a frame as soon as it is large enough to hold text that somebody
 * reads. One that is not rendered has no size at all.
 */
export function whenWorthReading(callback: () => void, signal: AbortSignal): void {
  if (isWorth()) return callback();
  const done = new AbortController();
  window.addEventListener(
    'resize',
    () => {
      if (!isWorth()) return;
      done.abort();
      callback();
    },
    { passive: true, signal: AbortSignal.any([signal, done.signal]) },
  );
}

const isWorth = (): boolean =>
  window === window.top ||
  (innerWidth >= SMALLEST_FRAME.width && innerHeight >= SMALLEST_FRAME.height);
