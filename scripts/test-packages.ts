import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { unzipFile } from './package/unzip-file.ts';
import { writeFiles } from './package/write-files.ts';
import { provideBrowser } from './prepare/provide-browser.mjs';
import { runCommand } from './prepare/run-command.mjs';

/**
 * Runs all e2e tests on the packages of `npm run package`: Chromium from the unpacked archive, Firefox from its
 * `.xpi`. Arguments go to Vitest: `npm run test:packages -- tests/e2e/base-journey.test.ts`.
 */
const root = resolve(import.meta.dirname, '..');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
};
const packed = (name: string) =>
  join(root, `.output/packages/context-annotator-${version}-${name}`);
const unpacked = join(root, '.output/unpacked-chrome');

await rm(unpacked, { recursive: true, force: true });
await writeFiles(unpacked, unzipFile(await readFile(packed('chrome.zip'))));
// The gallery draws components, not the extension.
const args = ['run', '--project=e2e-*', '--exclude=**/gallery.test.ts', ...process.argv.slice(2)];
process.exitCode = await runCommand('vitest', args, {
  ...process.env,
  CHROMIUM: await provideBrowser('chromium'),
  FIREFOX: await provideBrowser('firefox'),
  EXTENSION_CHROMIUM: unpacked,
  EXTENSION_FIREFOX: packed('firefox.xpi'),
});
