import { test } from 'vitest';

/**
 * Declares a test that cannot run here, with the reason, which `npm test` says in its closing lines: a skipped test
 * without one is a failure there.
 */
export function declareSkipped(title: string, reason: string): void {
  // oxlint-disable-next-line vitest/expect-expect, vitest/valid-title -- It asserts nothing; callers give the title.
  test(title, ({ skip }) => skip(reason));
}
