/**
 * `npm start`: installs what is missing, builds, and opens a browser with the extension on the demo page.
 * Plain JavaScript for the Node that a machine happens to have; the rest runs on the project's own.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './prepare/install-packages.mjs';
import { provideBrowser } from './prepare/provide-browser.mjs';
import { runCommand } from './prepare/run-command.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  process.chdir(root);
  await installPackages(root);
  const env = { ...process.env, CHROMIUM: await provideBrowser('chromium') };
  const demo = ['run', '--silent', 'demo', '--', ...process.argv.slice(2)];
  process.exitCode =
    (await runCommand('npm', ['run', '--silent', 'build'])) || (await runCommand('npm', demo, env));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
