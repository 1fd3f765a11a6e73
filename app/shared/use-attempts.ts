import { useCallback, useState } from 'preact/hooks';

/** Changes that may be refused, as by a full storage. */
export interface Attempts {
  /** After the last change was refused. */
  readonly hasFailed: boolean;
  readonly attempt: (change: Promise<unknown>) => void;
}

/** Keeps an eye on changes, so that a page can say when one was refused. */
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
