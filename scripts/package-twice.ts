import { execSync } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipFile } from './package/unzip-file.ts';
import { writeFiles } from './package/write-files.ts';

/**
 * Packs here; then does with the sources archive what its own `docs/store/rebuild.md` says, as a store's reviewer
 * would, in another folder with packages of its own; and compares all that comes out byte for byte.
 */
const root = resolve(import.meta.dirname, '..');
const packages = '.output/packages';
const copy = join(await mkdtemp(join(tmpdir(), 'package-twice-')), 'elsewhere');
try {
  execSync('npm run --silent package', { cwd: root, stdio: 'inherit' });
  const names = await readdir(join(root, packages));
  const sources = names.find(name => name.endsWith('-sources.zip')) ?? '';
  await writeFiles(copy, unzipFile(await readFile(join(root, packages, sources))));
  for (const command of await readInstructions(copy)) {
    console.log(`\nelsewhere $ ${command}`);
    execSync(command, { cwd: copy, stdio: 'inherit' });
  }

  const differing: string[] = [];
  for (const name of names) {
    const [here, there] = await Promise.all(
      [root, copy].map(folder => readFile(join(folder, packages, name)).catch(() => undefined)),
    );
    if (!here || !there?.equals(here)) differing.push(name);
  }
  if (differing.length > 0) throw new Error(`These differ: ${differing.join(', ')}`);
  console.log(`\n${names.length} files, byte for byte the same when rebuilt from ${sources}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await cp(join(copy, packages), join(root, '.output/packages-elsewhere'), {
    recursive: true,
  }).catch(() => undefined);
  process.exitCode = 1;
} finally {
  await rm(dirname(copy), { recursive: true, force: true });
}

/** The commands that a reviewer is told, a line each. */
async function readInstructions(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, 'docs/store/rebuild.md'), 'utf8');
  const commands = /^```sh\n(.+?)^```/msu.exec(text)?.[1]?.trim().split('\n');
  if (!commands) throw new Error('docs/store/rebuild.md names no commands.');
  return commands;
}
