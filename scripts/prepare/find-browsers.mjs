import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserKind */

/**
 * What the search looks at; a seam for tests.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(path: string) => boolean} exists
 */

/** The environment variables that name a browser, the first that is set wins. */
export const BROWSER_VARIABLES = {
  chromium: ['CHROMIUM', 'CHROME_PATH'],
  firefox: ['FIREFOX', 'FIREFOX_PATH'],
};

/** Names on the PATH of Linux and the BSDs. Branded Chrome and Edge come last: Chromium is what we test with. */
const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const MAC_APPS = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS_PROGRAMS = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/**
 * Finds an installed browser: the one that the environment names, else one in its usual place.
 *
 * @param {BrowserKind} kind
 * @param {Machine} [machine]
 * @returns {string | undefined} The path of its program.
 * @throws {Error} Where the environment names a file that is not there: a wrong name must not be passed over.
 */
export function findBrowser(kind, machine = thisMachine) {
  for (const variable of BROWSER_VARIABLES[kind]) {
    const named = machine.env[variable];
    // WXT's test plugin sets FIREFOX=false in every worker: what is built for, not where a browser is.
    if (!named || named === 'false' || named === 'true') continue;
    if (machine.exists(named)) return named;
    throw new Error(
      `${variable} names ${named}, which does not exist. Correct or unset ${variable}.`,
    );
  }
  return usualPlaces(kind, machine).find(path => machine.exists(path));
}

/**
 * @param {BrowserKind} kind
 * @param {Machine} machine
 * @returns {string[]}
 */
function usualPlaces(kind, { platform, env }) {
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap(folder =>
      folder ? WINDOWS_PROGRAMS[kind].map(program => win32.join(folder, program)) : [],
    );
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')];
    return folders.flatMap(folder => MAC_APPS[kind].map(app => posix.join(folder, app)));
  }
  const folders = (env['PATH'] ?? '').split(':').filter(folder => folder !== '');
  return COMMANDS[kind].flatMap(command => folders.map(folder => posix.join(folder, command)));
}

/** @type {Machine} */
const thisMachine = { platform: process.platform, env: process.env, exists: existsSync };
