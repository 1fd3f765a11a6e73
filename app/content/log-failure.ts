/**
 * Logs each of our failures to the console, once per cause: same stack, or same text. The page's own error handlers
 * never see them.
 */
export function createFailureLog(
  // oxlint-disable-next-line no-console -- the one place that logs: without it our failures would be invisible
  log: (prefix: string, cause: unknown) => void = console.error.bind(console),
): (cause: unknown) => void {
  const logged = new Set<string>();
  return cause => {
    const key = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    if (logged.has(key)) return;
    logged.add(key);
    log('Context Annotator:', cause);
  };
}
