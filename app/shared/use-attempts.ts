import { useCallback, useState } from 'preact/hooks';

/** Attempts a change that may fail, as with full storage. */
export interface Attempts {
  /** Whether the last change failed. */
  readonly hasFailed: boolean;
  readonly attempt: (change: Promise<unknown>) => void;
}

/** Observes changes, so that a page can say that one failed. */
export function useAttempts(): Attempts {
  const [hasFailed, setHasFailed] = useState(false);
  const attempt = useCallback((change: Promise<unknown>): void => {
    change.then(
      () => setHasFailed(false),
      () => setHasFailed(true),
    );
  }, []);
  return { hasFailed, attempt };
}
