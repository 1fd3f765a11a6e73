import { cp, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** What is made, fetched or kept by other tools: no part of the sources. */
const LEFT_OUT = new Set(['.git', '.output', '.wxt', '.vitest', 'node_modules']);

/** Copies the sources of the project under `root` to a temporary folder, with its packages linked; gives the folder. */
export async function copyProject(root: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'sharpness-'));
  await cp(root, copy, {
    recursive: true,
    filter: path => !LEFT_OUT.has(relative(root, path)),
  });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
}
