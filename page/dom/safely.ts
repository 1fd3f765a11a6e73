/**
 * Does a piece of work whose failure must not stop what comes after it, nor be thrown into the page.
 * @returns What the work gave; undefined where it failed.
 */
export type Safely = <Result>(work: () => Result) => Result | undefined;

/** @param onFailure Told what was thrown. */
export function createSafely(onFailure: (cause: unknown) => void): Safely {
  return work => {
    try {
      return work();
    } catch (cause) {
      onFailure(cause);
      return undefined;
    }
  };
}
