import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/** Where the manifest that was last agreed to is kept. */
function manifestSnapshot(browser: string): string {
  return resolve(import.meta.dirname, `manifests/${browser}.json`);
}

/** A built manifest without what changes with every release. */
async function readManifest(folder: string): Promise<Record<string, unknown>> {
  const text = await readFile(resolve(folder, 'manifest.json'), 'utf8');
  const { version: _, ...manifest } = JSON.parse(text) as Record<string, unknown>;
  return manifest;
}

/**
 * Compares a built manifest with the one agreed to, so that no permission slips in.
 *
 * @returns The keys that differ; none where all is as agreed.
 */
export async function manifestChanges(browser: string, folder: string): Promise<readonly string[]> {
  const built = await readManifest(folder);
  const text = await readFile(manifestSnapshot(browser), 'utf8').catch(() => '{}');
  const agreed = JSON.parse(text) as Record<string, unknown>;
  const keys = new Set([...Object.keys(agreed), ...Object.keys(built)]);
  return [...keys].filter(key => !isDeepStrictEqual(agreed[key], built[key]));
}

/** Agrees to a built manifest as it is. */
export async function acceptManifest(browser: string, folder: string): Promise<void> {
  const text = JSON.stringify(await readManifest(folder), undefined, 2);
  await writeFile(manifestSnapshot(browser), `${text}\n`);
}
