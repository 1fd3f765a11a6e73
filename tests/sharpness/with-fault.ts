import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DrivenFault, GalleryFault } from './fault.ts';

/**
 * Runs `work` while the project under `root` has the fault, and takes it out again.
 *
 * @throws Where the file does not hold the fault's text exactly once: the sources have changed since it was written.
 */
export async function withFault<Result>(
  root: string,
  fault: GalleryFault | DrivenFault,
  work: () => Promise<Result>,
): Promise<Result> {
  const path = join(root, fault.file);
  const whole = await readFile(path, 'utf8').catch(() => '');
  const found = whole.split(fault.find).length - 1;
  if (found !== 1) {
    throw new Error(
      `“${fault.name}”: ${fault.file} holds ${JSON.stringify(fault.find)} ${found} times, not once. ` +
        'Write the fault anew for the sources as they are now, in tests/sharpness/.',
    );
  }
  await writeFile(
    path,
    whole.replace(fault.find, () => fault.replace),
  );
  try {
    return await work();
  } finally {
    await writeFile(path, whole);
  }
}
