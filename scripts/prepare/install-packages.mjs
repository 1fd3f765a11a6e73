import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

/** @typedef {{ version?: string, optional?: boolean }} LockedPackage */

/**
 * Installs the locked packages where they are missing or not those of the lock file.
 *
 * @param {string} root The project's folder.
 */
export async function installPackages(root) {
  const wanted = await readLock(join(root, 'package-lock.json'));
  const installed = await readLock(join(root, 'node_modules/.package-lock.json'));
  if (wanted === undefined) throw new Error(`There is no package-lock.json in ${root}.`);
  if (isUpToDate(wanted, installed)) return;

  console.log('Installing the packages of package-lock.json …');
  const code = await runCommand('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error('npm ci failed; its reason stands above.');
}

/**
 * Whether what npm noted as installed is what the lock file asks for. Optional packages may be missing: they
 * are for other systems.
 *
 * @param {Readonly<Record<string, LockedPackage>>} wanted
 * @param {Readonly<Record<string, LockedPackage>> | undefined} installed
 */
export function isUpToDate(wanted, installed) {
  if (installed === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional = false }]) => {
    if (path === '') return true;
    const present = installed[path];
    return present === undefined ? optional : present.version === version;
  });
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, LockedPackage> | undefined>} Packages by path; undefined without a file.
 */
async function readLock(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text).packages;
}
