/** A browser that is packaged for. */
export interface PackageTarget {
  readonly browser: 'chrome' | 'edge' | 'firefox';
  /** Where WXT builds it, under the project's folder. */
  readonly folder: string;
  /** How its store wants the file named. */
  readonly extension: 'zip' | 'xpi';
}

/** Every browser that is packaged for. */
export const packageTargets: readonly PackageTarget[] = [
  { browser: 'chrome', folder: '.output/chrome-mv3', extension: 'zip' },
  { browser: 'edge', folder: '.output/edge-mv3', extension: 'zip' },
  { browser: 'firefox', folder: '.output/firefox-mv3', extension: 'xpi' },
];
