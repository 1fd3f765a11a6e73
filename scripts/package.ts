import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ShippedPackage } from './build/shipped-packages.ts';
import { billOfMaterials } from './package/bill-of-materials.ts';
import { acceptManifest, manifestChanges } from './package/check-manifest.ts';
import { lintPackage } from './package/lint-package.ts';
import { readFolder, readSources } from './package/read-files.ts';
import { packageTargets } from './package/targets.ts';
import { zipFile, type ZipEntry } from './package/zip-file.ts';

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
  build(target.browser);
  const built = join(root, target.folder);
  if (values['accept-manifests']) await acceptManifest(target.browser, built);
  for (const key of await manifestChanges(target.browser, built)) {
    problems.push(`${target.browser}: “${key}” of the manifest is not what was agreed to`);
  }
  const file = await pack(`${target.browser}.${target.extension}`, await readFolder(built));
  if (target.browser === 'firefox') problems.push(...lintPackage(file));
}
await pack('sources.zip', await readSources(root));
await note('bill-of-materials.cdx.json', billOfMaterials(version, await readShipped()));

for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else console.log('Manifests as agreed; Mozilla’s linter: 0 errors, 0 warnings, 0 notices.');

/** Quietly; what WXT says is shown where the build fails. */
function build(browser: string): void {
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '--browser', browser], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The build for ${browser} failed.\n${stdout}${stderr}`);
}

/** What the last build took code from; the same for every browser. */
async function readShipped(): Promise<readonly ShippedPackage[]> {
  const text = await readFile(join(root, '.output/shipped-packages.json'), 'utf8');
  return JSON.parse(text) as readonly ShippedPackage[];
}

function pack(name: string, entries: readonly ZipEntry[]): Promise<string> {
  return note(name, zipFile(entries));
}

/** Writes one file and prints its size and digest; gives its path. */
async function note(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, `context-annotator-${version}-${name}`);
  await writeFile(file, content);
  const digest = createHash('sha256').update(content).digest('hex');
  console.log(`${digest}  ${String(content.length).padStart(8)} B  ${name}`);
  return file;
}
