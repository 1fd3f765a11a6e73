import { spawnSync } from 'node:child_process';

interface Finding {
  readonly _type: string;
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

interface LintReport {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly notices: readonly Finding[];
}

/** What Mozilla's linter (the one inside `web-ext lint`) finds in a package or folder, one line each. */
export function lintPackage(file: string): readonly string[] {
  // It exits with 1 where it finds errors, and says them all the same.
  const { stdout, stderr } = spawnSync('addons-linter', ['--output=json', file], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (!stdout.startsWith('{')) throw new Error(`addons-linter gave no report: ${stderr}`);
  const { errors, warnings, notices } = JSON.parse(stdout) as LintReport;
  return [...errors, ...warnings, ...notices].map(
    ({ _type, code, message, file: where = '' }) => `${_type} ${code} ${where}: ${message}`,
  );
}
