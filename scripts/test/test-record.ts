/** How one test went. */
export interface TestRecord {
  /** Vitest's project, the file and the full name: `unit tests/unit/x.test.ts: group > rule`. */
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly durationMs: number;
  /** The first line of what went wrong, or why it was skipped; undefined where nothing is known. */
  readonly note?: string;
}

/** How a run of Vitest went. */
export interface RunRecord {
  readonly tests: readonly TestRecord[];
  /**
   * What went wrong outside of tests, each as `place: first line`: files that did not load, hooks, errors that nobody
   * caught. Each counts as a failure.
   */
  readonly mishaps: readonly string[];
}
