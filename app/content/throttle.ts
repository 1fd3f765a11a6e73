/** Calls `action` at most once per `delayMs`: `delayMs` after the first of any number of calls. Never after the abort. */
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
