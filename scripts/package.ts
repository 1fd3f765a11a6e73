import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { acceptManifest, manifestChanges } from './package/check-manifest.ts';
import { lintPackage } from './package/lint-package.ts';
import { readFolder, readSources } from './package/read-files.ts';
import { packageTargets } from './package/targets.ts';
import { zipFile, type ZipEntry } from './package/zip-file.ts';
import { runCommand } from './prepare/run-command.mjs';

/**
 * Builds and packs for every store, plus the sources that Mozilla asks for, into `.output/packages/`. Equal
 * sources give equal bytes, in any folder. Fails where a manifest is not the one agreed to (`--accept-manifests`
 * agrees to it as it is), or where Mozilla's linter has anything to say.
 */
const { values } = parseArgs({
  options: { 'accept-manifests': { type: 'boolean', default: false } },
});
const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.output/packages');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
};

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const problems: string[] = [];

for (const target of packageTargets) {
  const code = await runCommand('wxt', ['build', '--browser', target.browser, '--mv3']);
  if (code !== 0) throw new Error(`The build for ${target.browser} failed.`);
  const built = join(root, target.folder);
  if (values['accept-manifests']) await acceptManifest(target.browser, built);
  for (const key of await manifestChanges(target.browser, built)) {
    problems.push(`${target.browser}: “${key}” of the manifest is not what was agreed to`);
  }
  const file = await pack(`${target.browser}.${target.extension}`, await readFolder(built));
  if (target.browser === 'firefox') problems.push(...lintPackage(file));
}
await pack('sources.zip', await readSources(root));

for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else console.log('Manifests as agreed; Mozilla’s linter: 0 errors, 0 warnings, 0 notices.');

/** Writes one archive and prints its size and digest; gives its path. */
async function pack(name: string, entries: readonly ZipEntry[]): Promise<string> {
  const archive = zipFile(entries);
  const file = join(folder, `context-annotator-${version}-${name}`);
  await writeFile(file, archive);
  const digest = createHash('sha256').update(archive).digest('hex');
  console.log(`${digest}  ${String(archive.length).padStart(8)} B  ${name}`);
  return file;
}
