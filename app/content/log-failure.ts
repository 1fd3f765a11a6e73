/** Puts each failure of ours on the console, once for each cause: the page itself must never see one. */
export function createFailureLog(
  // oxlint-disable-next-line no-console -- the one place that logs: a failure of ours must not go unseen by us
  log: (prefix: string, cause: unknown) => void = console.error.bind(console),
): (cause: unknown) => void {
  const told = new Set<string>();
  return cause => {
    const key = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    if (told.has(key)) return;
    told.add(key);
    log('Context Annotator:', cause);
  };
}
