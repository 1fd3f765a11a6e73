import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';
import type { RunRecord, TestRecord } from './test-record.ts';

/** A reporter that writes the run's {@link RunRecord} to `file`, as JSON. */
export function createResultRecorder(file: string): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const record: RunRecord = {
        tests: modules.flatMap(module => [...module.children.allTests()].map(recordOf)),
        mishaps: [
          ...modules.flatMap(mishapsIn),
          ...unhandledErrors.map(({ message }) => `outside of any test: ${firstLineOf(message)}`),
        ],
      };
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(record, undefined, 2));
    },
  };
}

function recordOf(test: TestCase): TestRecord {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : result.errors?.[0]?.message;
  return {
    name: `${placeOf(test.module)}: ${test.fullName}`,
    // What is pending when the run is over did not run: a hook before it failed, or the run was broken off.
    state: result.state === 'pending' ? 'failed' : result.state,
    durationMs: test.diagnostic()?.duration ?? 0,
    ...(note !== undefined && { note: firstLineOf(note) }),
  };
}

/** What went wrong in a file outside of its tests: while it was loaded, or in hooks. */
function mishapsIn(module: TestModule): string[] {
  const parts: (TestModule | TestSuite)[] = [module, ...module.children.allSuites()];
  return parts.flatMap(part =>
    part.errors().map(({ message }) => `${placeOf(module)}: ${firstLineOf(message)}`),
  );
}

function placeOf(module: TestModule): string {
  return `${module.project.name} ${module.relativeModuleId}`;
}

function firstLineOf(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}
