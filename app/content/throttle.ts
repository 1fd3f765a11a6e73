/** Calls `action` soon after the first of many calls, once for all that come within `delayMs`. */
export function latest(delayMs: number, action: () => void, signal: AbortSignal): () => void {
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
