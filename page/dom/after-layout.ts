import { isInFront, topElement } from './native-dom.ts';

/** Longest wait for a frame, in milliseconds: a hidden tab draws none, and has nobody to disturb. */
const NO_FRAME_MS = { hidden: 50, visible: 1000 };

/**
 * Calls back once when the browser has just laid the page out for a frame: reading layout then costs nothing,
 * at any other time it may force the page to lay itself out twice.
 */
export function afterLayout(callback: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const done = new AbortController();
  const finish = (): void => {
    if (done.signal.aborted) return;
    done.abort();
    observer.disconnect();
    clearTimeout(timer);
    if (!signal.aborted) callback();
  };
  // Its first report comes right after the layout of the next frame.
  const observer = new IntersectionObserver(finish);
  observer.observe(topElement());
  const timer = setTimeout(finish, isInFront() ? NO_FRAME_MS.visible : NO_FRAME_MS.hidden);
  signal.addEventListener('abort', finish, { signal: done.signal });
}
