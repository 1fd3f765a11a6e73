/** Several changes in this time are told as one, in milliseconds; less than anybody notices. */
const GATHER_MS = 30;

/** Makes a function that calls the listener soon, once for any number of calls, outside of the caller's time. */
export function createNotifier(listener: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    if (signal.aborted) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      listener();
    }, GATHER_MS);
  };
}
