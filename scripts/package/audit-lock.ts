/** A package as the lock file has it; the part that is audited. */
export interface AuditedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
}

/** Packages whose install scripts may run; as `allowScripts` in package.json. */
const MAY_RUN_SCRIPTS = new Set(['node_modules/node']);

/** Licences that we may build with and pass on unchanged. */
const LICENSES = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
]);

/** What a lock file holds that it should not, a sentence each. */
export function auditLock(packages: Readonly<Record<string, AuditedPackage>>): readonly string[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, entry]) => problemsOf(path, entry));
}

function problemsOf(path: string, entry: AuditedPackage): readonly string[] {
  const { integrity, resolved, license, hasInstallScript = false } = entry;
  // Builds for other systems may have been added by name and version alone.
  const isForOthers = entry.optional === true && entry.os !== undefined;
  const problems: string[] = [];
  if (integrity === undefined && !isForOthers) problems.push(`${path} has no integrity hash`);
  if (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) {
    problems.push(`${path} comes from ${resolved}`);
  }
  if (hasInstallScript && !MAY_RUN_SCRIPTS.has(path) && !isForOthers) {
    problems.push(`${path} wants to run a script when it is installed`);
  }
  if (!isForOthers && !isAllowed(license)) {
    problems.push(`${path} has the licence ${license ?? '(none)'}`);
  }
  return problems;
}

/** `(MIT OR GPL-3.0)` is allowed for its MIT, `(MIT AND CC-BY-3.0)` only with both. */
function isAllowed(license = ''): boolean {
  const alternatives = license.replaceAll(/[()]/gu, '').split(' OR ');
  return alternatives.some(each => each.split(' AND ').every(name => LICENSES.has(name)));
}
