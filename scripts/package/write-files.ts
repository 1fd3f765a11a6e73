import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ZipEntry } from './zip-file.ts';

/** Writes files under a folder, which is made where it is missing. */
export async function writeFiles(folder: string, files: readonly ZipEntry[]): Promise<void> {
  for (const { path, content } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
