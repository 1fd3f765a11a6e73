import { existsSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const GECKO_ID = 'context-annotator@context-annotator.org';

/** Where each browser reads an organization's policy; the tests of policies write them for a moment. */
export const POLICY_FILES = {
  chromium: '/etc/chromium/policies/managed/context-annotator-test.json',
  firefox: join(homedir(), '.mozilla/managed-storage', `${GECKO_ID}.json`),
} as const;

/** The description by which a policy of the tests is told from a real one. */
export const TEST_MARK = 'Written by a test of Context Annotator';

/**
 * Vitest's global setup of the end-to-end projects: removes the policy that a run left behind which was killed while
 * its test of policies ran. It would lock settings and switch sites off in every later run.
 */
export function setup({ name }: Pick<TestProject, 'name'>): void {
  const file = name === 'e2e-firefox' ? POLICY_FILES.firefox : POLICY_FILES.chromium;
  const isOurs =
    file === POLICY_FILES.chromium ||
    (existsSync(file) && readFileSync(file, 'utf8').includes(TEST_MARK));
  if (isOurs) rmSync(file, { force: true });
}
