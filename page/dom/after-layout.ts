import { isDocumentVisible, topElement } from './native-dom.ts';

/** Longest wait for a frame, ms. A hidden tab draws none, and forced layout disturbs nobody there. */
const NO_FRAME_MS = { hidden: 50, visible: 1000 };

/**
 * Calls back once, right after the browser has laid out the page for a frame: reading layout is free then and may
 * force a second layout at any other time. Never calls back after the abort.
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
  // The first report comes right after the layout of the next frame.
  const observer = new IntersectionObserver(finish);
  observer.observe(topElement());
  const timer = setTimeout(finish, isDocumentVisible() ? NO_FRAME_MS.visible : NO_FRAME_MS.hidden);
  signal.addEventListener('abort', finish, { signal: done.signal });
}
