/**
 * A function that calls `action` `delayMs` after the first of many calls, once for all calls in that time: a throttle
 * with only a trailing edge. Never calls it in the caller's own task, nor after the signal has aborted.
 */
export function throttle(delayMs: number, action: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    if (signal.aborted) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      action();
    }, delayMs);
  };
}
