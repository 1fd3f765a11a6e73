import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readSources } from './package/read-files.ts';
import { writeFiles } from './package/write-files.ts';

/**
 * Packs here, then once more in a copy of the sources in another folder with packages of its own, and compares
 * the archives byte for byte.
 */
const root = resolve(import.meta.dirname, '..');
const copy = join(await mkdtemp(join(tmpdir(), 'package-twice-')), 'elsewhere');
try {
  run('npm', ['run', '--silent', 'package'], root);
  await writeFiles(copy, await readSources(root));
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], copy);
  run('npm', ['run', '--silent', 'package'], copy);

  const names = await readdir(join(root, '.output/packages'));
  const differing: string[] = [];
  for (const name of names) {
    const [here, there] = await Promise.all(
      [root, copy].map(folder => readFile(join(folder, '.output/packages', name))),
    );
    if (!here || !there?.equals(here)) differing.push(name);
  }
  if (differing.length > 0) throw new Error(`These differ: ${differing.join(', ')}`);
  console.log(`\n${names.length} files, byte for byte the same from two folders.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await cp(join(copy, '.output/packages'), join(root, '.output/packages-elsewhere'), {
    recursive: true,
  }).catch(() => undefined);
  process.exitCode = 1;
} finally {
  await rm(dirname(copy), { recursive: true, force: true });
}

function run(command: string, args: readonly string[], cwd: string): void {
  execFileSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
}
