import { BROWSER_VARIABLES, findBrowser } from './find-browsers.mjs';
import { runCommand } from './run-command.mjs';

/** @typedef {import('./find-browsers.mjs').BrowserKind} BrowserKind */

const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const NAMES = { chromium: 'Chromium, Chrome or Edge', firefox: 'Firefox 140 or newer' };

/**
 * Gives the path of a browser: one that is found, else Debian's, installed where we may.
 *
 * @param {BrowserKind} kind
 * @returns {Promise<string>}
 * @throws {Error} Where there is none and none can be installed; the message says what to do.
 */
export async function provideBrowser(kind) {
  const path = findBrowser(kind) ?? (await installFromDebian(kind));
  if (path !== undefined) return path;
  throw new Error(
    `No ${NAMES[kind]} was found. Install one, or set ${BROWSER_VARIABLES[kind][0]} to the path of its program.`,
  );
}

/**
 * @param {BrowserKind} kind
 * @returns {Promise<string | undefined>} undefined where there is no apt, we are not root, or it failed.
 */
async function installFromDebian(kind) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const apt = DEBIAN_PACKAGES[kind];
  console.log(`No ${NAMES[kind]} was found; installing Debian's ${apt} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await runCommand('apt-get', ['update', '-qq'], env);
  if (updated !== 0) return undefined;
  await runCommand('apt-get', ['install', '-qq', '-y', '--no-install-recommends', apt], env);
  return findBrowser(kind);
}
