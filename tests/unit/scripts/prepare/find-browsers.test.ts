import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../../../scripts/prepare/find-browsers.mjs';

/** A machine that has these files and nothing else. */
function machine(
  platform: NodeJS.Platform,
  files: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  return { platform, env, exists: (path: string) => files.includes(path) };
}

describe('findBrowser', () => {
  test.each([
    ['linux', { PATH: '/bin:/usr/bin' }, '/usr/bin/chromium'],
    ['linux', { PATH: '/opt/x' }, '/opt/x/google-chrome'],
    ['darwin', { HOME: '/Users/ada' }, '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    [
      'darwin',
      { HOME: '/Users/ada' },
      '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'win32',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ] as const)('looks in the usual places of %s, given %o', (platform, env, path) => {
    expect(findBrowser('chromium', machine(platform, [path], env))).toBe(path);
  });

  test('takes Chromium before a branded browser, wherever they stand on the PATH', () => {
    const files = ['/a/google-chrome', '/b/chromium'];
    expect(findBrowser('chromium', machine('linux', files, { PATH: '/a:/b' }))).toBe('/b/chromium');
  });

  test('takes the one that the environment names before any other', () => {
    const named = machine('linux', ['/mine/ff', '/usr/bin/firefox'], {
      PATH: '/usr/bin',
      FIREFOX: '/mine/ff',
    });
    expect(findBrowser('firefox', named)).toBe('/mine/ff');
  });

  test('complains of a name in the environment that leads nowhere', () => {
    const wrong = machine('linux', ['/usr/bin/chromium'], {
      PATH: '/usr/bin',
      CHROME_PATH: '/gone',
    });
    expect(() => findBrowser('chromium', wrong)).toThrow('CHROME_PATH names /gone');
  });

  test.each(['linux', 'darwin', 'win32'] as const)('finds nothing on a bare %s', platform => {
    expect(findBrowser('firefox', machine(platform, []))).toBeUndefined();
  });
});
