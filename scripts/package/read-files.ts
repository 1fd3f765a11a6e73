import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ZipEntry } from './zip-file.ts';

/** What never belongs to the sources. */
const NOT_SOURCES = new Set(['.git', 'node_modules', '.output', '.wxt']);

/** All files under a folder, by their path in it. */
export async function readFolder(
  folder: string,
  isLeftOut: (name: string) => boolean = () => false,
): Promise<readonly ZipEntry[]> {
  const paths: string[] = [];
  const walk = async (inside: string) => {
    for (const entry of await readdir(join(folder, inside), { withFileTypes: true })) {
      if (inside === '' && isLeftOut(entry.name)) continue;
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else paths.push(path);
    }
  };
  await walk('');
  return readPaths(folder, paths);
}

/**
 * The project's sources: what git tracks, as it stands in the folder; all but built and installed files where
 * the folder is no clone (that is how a store's reviewer has it).
 */
export function readSources(root: string): Promise<readonly ZipEntry[]> {
  if (!existsSync(join(root, '.git'))) return readFolder(root, name => NOT_SOURCES.has(name));
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  const tracked = listed.split('\0').filter(path => path !== '' && existsSync(join(root, path)));
  return readPaths(root, tracked);
}

function readPaths(folder: string, paths: readonly string[]): Promise<readonly ZipEntry[]> {
  return Promise.all(
    paths.map(async path => ({ path, content: await readFile(join(folder, path)) })),
  );
}
