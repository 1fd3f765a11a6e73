import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter } from 'vitest/node';

/**
 * A reporter that names the tests which passed only when they were tried again: each of them is a defect, of the
 * test or of what it tests. With a file, their names are also written there, as a JSON list.
 */
export function createRetriedTests(file?: string): Reporter {
  const retried: string[] = [];
  return {
    onTestCaseResult(test) {
      if (test.diagnostic()?.flaky !== true) return;
      retried.push(`${test.module.relativeModuleId}: ${test.fullName}`);
    },
    onTestRunEnd() {
      for (const name of retried) console.warn(`Passed only when tried again: ${name}`);
      if (file === undefined) return;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(retried, undefined, 2));
    },
  };
}
